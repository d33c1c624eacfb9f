"""What BOINC and Folding@home say, read with doubt."""
