#!/bin/sh
# Put Sociale Kaart in the menu of this user: ./install.sh. Take it out again: ./install.sh --remove
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}

cd "$here/share"
if [ "${1:-}" = --remove ]; then
  find . -type f | while read -r file; do rm -f "$share/$file"; done
  echo "Sociale Kaart is out of the menu. The folder $here can be removed."
  exit 0
fi
find . -type f | while read -r file; do
  mkdir -p "$share/$(dirname "$file")"
  cp "$file" "$share/$file"
done
# The program stays where it is; the entry names it with its path, quoted as the standard asks.
sed "s|^Exec=.*|Exec=\"$here/sociale-kaart\"|" applications/sociale-kaart.desktop \
  > "$share/applications/sociale-kaart.desktop"
echo "Sociale Kaart is in the menu. Keep the folder $here where it is."
