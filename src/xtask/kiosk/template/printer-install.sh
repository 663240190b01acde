say "The printer: one, kept to this machine, which remembers no job"
systemctl enable --now cups.service
# What does not print while its owner stands there must not come out for the next person: the screen
# asks after 75 seconds whether anybody is still there.
cupsctl --no-share-printers --no-remote-admin --no-remote-any WebInterface=no \
    PreserveJobHistory=No PreserveJobFiles=No MaxJobs=5 MaxJobTime=45 MaxHoldTime=45
for queue in $(lpstat -e 2>/dev/null); do lpadmin -x "$queue" || true; done
printer='@PRINTER@'
if [ "$printer" = usb ]; then
    # Spoken to without a driver: ipp-usb gives the first printer that is plugged in this address.
    systemctl enable --now ipp-usb.service
    printer=ipp://localhost:60000/ipp/print
fi
lpadmin -p intake -E -v "$printer" -m everywhere -o printer-error-policy=abort-job ||
    stop "no printer answers at $printer: switch it on, connect it, and start ./install.sh again"
lpadmin -d intake
