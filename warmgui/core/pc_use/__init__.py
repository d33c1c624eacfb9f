"""What the use of the PC, its battery, quiet hours and programs leave for heating."""
