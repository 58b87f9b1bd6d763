"""How everything looks: design tokens, palette, style sheet, font and icons."""
