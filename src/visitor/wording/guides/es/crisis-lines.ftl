### Translated by machine; no person has signed it off. status: complete
### Guide: crisis lines.

# The sources stand in the English file.
guide-crisis-lines = Alguien con quien hablar ahora
    .summary = Líneas de crisis gratis, la mayoría abiertas de día y de noche
    .body =
        Estas líneas son gratis. No tiene que dar su nombre. Puede colgar en cualquier momento.

        ## En peligro
        ☎ 911 | Policía, bomberos o ambulancia

        Si no puede hablar, trate de enviar un mensaje de texto al 911. No funciona en todos los lugares. Si no funciona, recibe un mensaje que se lo dice.

        ## Cuando siente que ya no puede más
        ☎ 988 | Línea de crisis, de día y de noche. Llame o envíe un texto. Para español, oprima el 2. Para veteranos, oprima el 1. Lengua de señas por videoteléfono.

        ## Alguien en casa o su pareja le hace daño
        ☎ 1-800-799-7233 | Línea contra la violencia doméstica, de día y de noche, en muchos idiomas. O envíe el texto START al 88788.
        ☎ 1-800-787-3224 | La misma línea por TTY
        ☎ 1-844-762-8483 | StrongHearts, para personas de pueblos nativos, de día y de noche

        ## Agresión sexual
        ☎ 1-800-656-4673 | Línea para víctimas de agresión sexual, de día y de noche, en inglés y en español

        ## Le hacen daño a un niño o una niña
        ☎ 1-800-422-4453 | Childhelp, de día y de noche, en muchos idiomas

        ## Obligan a alguien a trabajar o a tener sexo
        ☎ 1-888-373-7888 | Línea contra la trata de personas, de día y de noche, en muchos idiomas. O envíe un texto al 233733. Para llamadas con servicio de retransmisión (relay), marque 711.

        ## Le quitaron dinero a una persona de 60 años o más
        ☎ 1-833-372-8311 | Línea contra el fraude a personas mayores, en muchos idiomas. De lunes a viernes, de 10 de la mañana a 6 de la tarde, hora del Este.

        ## Después de un ataque o un desastre
        ☎ 1-800-985-5990 | Línea de ayuda en desastres (Disaster Distress Helpline), de día y de noche. Llame o envíe un texto. Para español, oprima el 2. Lengua de señas por videoteléfono.

        ## Cualquier delito
        ☎ 1-855-484-2846 | VictimConnect
        ☎ { $telephone } | { $office }

        ## Cuídese cuando llame
        - Una llamada o un texto puede verse en su teléfono o en la cuenta. Puede borrarlo del teléfono, pero no de la cuenta.
        - Si alguien puede revisar su teléfono, use el de una amistad, el de una biblioteca o el de un consultorio médico.
        - Puede pedirle a la persona que contesta que cuelgue si alguien entra.
