"""The frame and its pages."""
