"""The slip and the resident's page on paper: one painter for preview, PDF and printer."""
