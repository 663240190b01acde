### Translated by machine; no person has signed it off. status: complete
### Going on with one's own telephone.

handoff-button = Seguir en su propio teléfono
handoff-heading = Siga en su propio teléfono
handoff-preparing = Un momento…
handoff-waiting = Apunte a la imagen con la cámara de su teléfono. Tiene diez minutos, y funciona una sola vez.
handoff-use =
    O abra esta página en su teléfono y escriba el código:

    { $address }
handoff-picture = El enlace para seguir, como imagen para la cámara de un teléfono
handoff-taken = Su teléfono ya tiene sus respuestas. Esta pantalla se borra ahora.
handoff-expired = Ya pasaron los diez minutos. Cierre esto para seguir aquí o intentar otra vez.
handoff-failed = No funcionó. Cierre esto para seguir aquí o intentar otra vez.
handoff-cancel = Seguir en esta pantalla
