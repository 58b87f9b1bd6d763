"""The public map: HSDS records, areas and distances, schedules, freshness, and their store."""
