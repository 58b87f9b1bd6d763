"""Every sentence that needs facts: errors, reasons, dates, phone numbers, distances."""
