#!/bin/sh
# Turns a freshly installed Debian 12 into a kiosk. Run as root, from the folder it lies in. Running
# it again is how a kiosk is brought up to date: it changes what differs and keeps the kiosk's key.
set -eu
cd "$(dirname "$0")"

say() { printf '\n* %s\n' "$1"; }
stop() { echo "$1" >&2; exit 1; }

[ "$(id -u)" = 0 ] || stop "run it as root: sudo ./install.sh"
# shellcheck disable=SC1091
. /etc/os-release
[ "${ID:-} ${VERSION_ID:-}" = "debian 12" ] ||
    stop "this is made for Debian 12; here is ${PRETTY_NAME:-something else}"
if dpkg-query -W -f '${Status}' gdm3 lightdm sddm 2>/dev/null | grep -q 'ok installed'; then
    stop "a desktop is installed: start from Debian without a desktop environment"
fi
[ -d /run/systemd/system ] || stop "systemd is not running here"

say "Packages"
export DEBIAN_FRONTEND=noninteractive
apt-get update --quiet
apt-get install --quiet --yes --no-install-recommends @PACKAGES@

say "The kiosk's user: no password, no shell, no login"
getent passwd intake-kiosk >/dev/null ||
    useradd --system --home-dir /var/lib/intake-kiosk --shell /usr/sbin/nologin intake-kiosk
install -d -m 700 -o intake-kiosk -g intake-kiosk /var/lib/intake-kiosk

say "Files"
# Another policy beside ours could open what ours closes.
find /etc/chromium/policies -name '*.json' ! -name intake-kiosk.json -delete 2>/dev/null || true
cp -R --preserve=mode --no-preserve=ownership files/. /
mkdir -p /etc/intake-kiosk/input.d
install -D -m 644 technician.html /usr/local/share/doc/intake-kiosk/technician.html
install -D -m 644 README.md /usr/local/share/doc/intake-kiosk/README.md
install -m 755 retire.sh /usr/local/sbin/intake-kiosk-retire
ln -sf /usr/local/lib/intake-kiosk/check /usr/local/sbin/intake-kiosk-check
ln -sf /usr/local/lib/intake-kiosk/setup /usr/local/sbin/intake-kiosk-setup

# As dpkg will do from now on.
rm -f /usr/lib/*/espeak-ng-data/voices/!v/*

say "Keyboard, terminals, memory"
systemd-hwdb update
udevadm trigger --subsystem-match=input --action=change
systemctl mask ctrl-alt-del.target >/dev/null
for number in 1 2 3 4 5 6; do
    systemctl mask --now "getty@tty$number.service" >/dev/null 2>&1
done
systemctl mask --now bluetooth.service >/dev/null 2>&1 || true
sysctl --quiet --system
# Answers live in memory: none of it may be written to the disk.
swapoff --all
sed -i '/^[^#].*[[:space:]]swap[[:space:]]/s/^/# no swap on a kiosk: /' /etc/fstab
systemctl mask swap.target >/dev/null
update-initramfs -u >/dev/null

@INSTALL_PRINTER@
say "Start"
systemctl daemon-reload
systemctl restart systemd-journald.service
nft delete table inet intake_kiosk 2>/dev/null || true
systemctl set-default graphical.target >/dev/null
systemctl enable --now intake-kiosk-firewall.timer
systemctl enable intake-kiosk-firewall.service
systemctl restart intake-kiosk-firewall.service
systemctl enable --now systemd-timesyncd.service
systemctl enable --now intake-kiosk-restart.timer apt-daily.timer apt-daily-upgrade.timer
systemctl enable intake-kiosk.service
systemctl restart intake-kiosk.service

say "Done. Restart the machine once, enrol it, then run: sudo intake-kiosk-check"
