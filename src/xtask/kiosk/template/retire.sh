#!/bin/sh
# Takes a kiosk out of service: `sudo intake-kiosk-retire --nothing-is-waiting`.
#
# First look at the desk: 'Waiting to be sent' must be 0 for the kiosk, and it must then be revoked there.
# This removes the key, the app and the logs from this machine; the disk itself is erased afterwards
# from outside, as the instructions say.
set -eu

stop() { echo "$1" >&2; exit 1; }

[ "$(id -u)" = 0 ] || stop "run it as root: sudo intake-kiosk-retire --nothing-is-waiting"
[ "${1:-}" = --nothing-is-waiting ] ||
    stop "Look at the desk first: is 'Waiting to be sent' 0 for this kiosk, and is it revoked? Then start this again with --nothing-is-waiting"

systemctl disable --now intake-kiosk.service intake-kiosk-restart.timer
# Sealed envelopes, the signing key, the app.
find /var/lib/intake-kiosk -type f -exec shred --iterations=1 --remove {} +
rm -rf /var/lib/intake-kiosk
if command -v lpadmin >/dev/null; then
    cancel -a -x 2>/dev/null || true
    lpadmin -x intake 2>/dev/null || true
    rm -rf /var/spool/cups/*
fi
journalctl --rotate --quiet
journalctl --vacuum-time=1s --quiet
fstrim --all 2>/dev/null || true

echo "This machine is no kiosk any more. Erase its disk before it leaves the building."
