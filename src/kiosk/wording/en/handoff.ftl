### Going on with one's own telephone.

handoff-button = Go on with your own phone
handoff-heading = Go on with your own phone
handoff-preparing = One moment…
handoff-waiting = Point the camera of your phone at the picture. You have ten minutes, and it works once.
handoff-use =
    Or open this page on your phone and type the code:

    { $address }
handoff-picture = The link to go on with, as a picture for a phone’s camera
handoff-taken = Your phone has your answers. This screen clears itself now.
handoff-expired = The ten minutes are over. Close this to go on here or to try again.
handoff-failed = This did not work. Close this to go on here or to try again.
handoff-cancel = Go on at this screen
