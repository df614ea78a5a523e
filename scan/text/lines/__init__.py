"""The sentences that the scripts of one kind of page say; `scan.text.scripts` hands them out."""
