"""What a fresh clone lacks, and what is made once and kept."""
