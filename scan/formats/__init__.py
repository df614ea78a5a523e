"""What a file may hold: one table per format, of which the readers, the schema and every refusal are made."""
