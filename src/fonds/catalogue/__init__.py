"""The database, and the only place that saves."""
