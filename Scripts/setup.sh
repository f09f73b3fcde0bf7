#!/usr/bin/env bash
# Installs the Debian packages that building and testing need and that are missing. Asks first unless
# run by root. Usage: Scripts/setup.sh [build|test]
set -euo pipefail

packages=(pkg-config libncurses-dev libsqlite3-dev libcsv-dev
  liblapacke-dev liblapack-dev libblas-dev libgfortran-12-dev)
[ "${1:-build}" = test ] && packages+=(tmux)

missing=()
for package in "${packages[@]}"; do
  # pkg-config may be there under its newer name, pkgconf.
  if [ "$package" = pkg-config ] && command -v pkg-config >/dev/null; then continue; fi
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' \
    || missing+=("$package")
done

if ! command -v swift >/dev/null; then
  echo "setup: swift is not on the PATH. Install a Swift 6.3 toolchain first (swift.org)." >&2
  exit 1
fi

[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  echo "setup: these Debian packages are missing: ${missing[*]}"
  printf 'Install them with sudo apt-get? Type yes: '
  read -r answer
  if [ "$answer" != yes ]; then
    echo "setup: nothing installed. Install them yourself and try again." >&2
    exit 1
  fi
  as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
