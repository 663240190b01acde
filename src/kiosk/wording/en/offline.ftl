### What a kiosk says of itself before anybody begins.

kiosk-out-of-order = This screen is not ready
kiosk-not-reached =
    It cannot reach the office right now, so it cannot take your answers. Please ask a member of staff, or call us:

    ☎ { $telephone } | { $office }
kiosk-not-trusted =
    It could not make sure that only the office can read your answers, so it does not take them. Please ask a member of staff, or call us:

    ☎ { $telephone } | { $office }
kiosk-keeps-nothing =
    It has no room to keep your answers if the network fails. You can still use it. Stay here until it says that we have your answers. You can also ask a member of staff, or call us:

    ☎ { $telephone } | { $office }
