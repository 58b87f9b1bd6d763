"""Questions and offerings written apart from each other, to measure what is found."""
