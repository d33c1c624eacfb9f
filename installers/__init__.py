"""What turns a source tree into installers. Run by `build_installer.py`; nothing of it is shipped."""
