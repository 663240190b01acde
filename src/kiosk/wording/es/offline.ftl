### Translated by machine; no person has signed it off. status: complete
### What a kiosk says of itself before anybody begins.

kiosk-out-of-order = Esta pantalla no está lista
kiosk-not-reached =
    En este momento no puede conectarse con la oficina y por eso no puede recibir sus respuestas. Pida ayuda a una persona de la oficina o llámenos:

    ☎ { $telephone } | { $office }
kiosk-not-trusted =
    No pudo comprobar que solo la oficina puede leer sus respuestas y por eso no las recibe. Pida ayuda a una persona de la oficina o llámenos:

    ☎ { $telephone } | { $office }
kiosk-keeps-nothing =
    No tiene espacio para guardar sus respuestas si falla la red. Aun así puede usarla. Quédese aquí hasta que diga que ya tenemos sus respuestas. También puede pedir ayuda a una persona de la oficina o llamarnos:

    ☎ { $telephone } | { $office }
