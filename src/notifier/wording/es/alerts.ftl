### Translated by machine; no person has signed it off. status: complete
### What mail, text messages and calls say, in Spanish.

confirm-subject = Por favor, confirme
confirm-mail =
    Alguien pidió recibir novedades en esta dirección.

    Para recibirlas, abra este enlace y escriba su PIN:
    { $link }

    El enlace sirve durante { $hours } horas. Si usted no pidió esto, no haga nada. No llegarán más correos.

    Para dejar de recibirlas: { $cancel }
    Teléfono: { $telephone }
    Referencia: { $reference }
confirm-text = Su código es { $code }. Para recibir novedades, escriba el código y su PIN en { $page } o abra { $link } Para dejar de recibirlas: { $cancel } Teléfono: { $telephone } Ref. { $reference }
confirm-call = Hola. Esta es una llamada automática. Alguien pidió recibir novedades en este número. Para recibirlas, marque ahora su PIN de cuatro cifras. Para no recibir más novedades, marque su PIN y después 9. Si usted no pidió esto, cuelgue, o llame al { $telephone } y diga esta referencia: { $reference }.

update-subject = Tiene una novedad
update-mail =
    Tiene una novedad. Para leerla, abra este enlace y escriba su PIN:
    { $link }

    También puede llamarnos: { $telephone }
    Referencia: { $reference }

    Para dejar de recibir novedades o cambiarlas: { $cancel }
update-text = Tiene una novedad. Para leerla: { $link } Teléfono: { $telephone } Ref. { $reference } Para dejar de recibirlas: { $cancel }
update-call = Hola. Esta es una llamada automática. Tiene una novedad. Para indicar que recibió esta llamada, marque ahora su PIN de cuatro cifras. Después llame al { $telephone } y diga esta referencia: { $reference }. Para no recibir más novedades, marque su PIN y después 9.
