#!/usr/bin/env bash
# Helix is in Debian from 13 on. On an older one this takes it from there, with the C library that it was built for, into
# .cache/helix/bin, where the tests look for it. Nothing of the system changes.
set -euo pipefail
cd "$(dirname "$0")/../.."
place=$PWD/.cache/helix
rm -rf "$place"
mkdir -p "$place"/{lists/partial,packages,bin}

echo "deb http://deb.debian.org/debian trixie main" >"$place/sources.list"
options=(-qq -o "Dir::Etc::SourceList=$place/sources.list" -o Dir::Etc::SourceParts=- -o "Dir::State::Lists=$place/lists"
  -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o "APT::Sandbox::User=$(id -un)")
apt-get "${options[@]}" update
(cd "$place/packages" && apt-get "${options[@]}" download hx libc6 libgcc-s1)
for package in "$place"/packages/*.deb; do dpkg-deb -x "$package" "$place/root"; done

libraries=("$place"/root/usr/lib/*-linux-gnu)
cat >"$place/bin/hx" <<LAUNCHER
#!/bin/sh
exec ${libraries[0]}/ld-linux-*.so.* --library-path ${libraries[0]} $place/root/usr/lib/hx/hx "\$@"
LAUNCHER
chmod +x "$place/bin/hx"
rm -r "$place/lists" "$place/packages"
