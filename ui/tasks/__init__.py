"""Work off the main thread: lanes, garbage on the right thread, and a watchdog."""
