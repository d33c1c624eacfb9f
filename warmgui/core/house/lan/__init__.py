"""What heaters in the network say, read with doubt; watts of their settings; what is told them and when."""
