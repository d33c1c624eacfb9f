"""What a Linux desktop expects beside a program: menu entry, metainfo, icons, man pages, completion."""
