"""From the TOML files that people edit to the records of the sample region, checked on the way."""
