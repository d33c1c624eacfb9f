"""What only Windows needs: pictures in its formats, a reader of its executables, the installer's script."""
