"""What is measured: builds, bytes, starts, visits, marks; each gives samples by name."""
