"""Publish and fetch the central feed: a signed TUF repository of HSDS records."""
