### Translated by machine; no person has signed it off. status: complete
### Guide: crime victims' rights.

# The sources stand in the English file.
guide-rights = Sus derechos como víctima de un delito
    .summary = Lo que le dan las leyes federales y estatales, y cómo usarlas
    .body =
        Usted tiene derechos. No dependen de dónde nació. Esta página no es consejo legal. Un abogado o un profesional de apoyo a víctimas puede decirle qué corresponde a su caso.

        ## En un caso federal
        Una ley con el número 18 U.S.C. 3771 da estos derechos a las víctimas de delitos federales:

        - recibir protección razonable contra la persona acusada
        - que le avisen a tiempo de las audiencias abiertas, y de una salida o una fuga
        - estar en la sala de la corte en las audiencias abiertas, con pocas excepciones
        - hablar en las audiencias sobre la salida, la declaración (plea), la sentencia y la libertad condicional (parole)
        - hablar con el abogado del gobierno en el caso
        - que le paguen lo que perdió, como lo permite la ley
        - que el caso no se demore sin necesidad
        - que le traten con justicia y con respeto a su dignidad y su privacidad
        - que le avisen a tiempo de un acuerdo (plea agreement)
        - que le informen de estos derechos y de los servicios

        Estos derechos también valen para delitos bajo la ley del Distrito de Columbia. Si una víctima tiene menos de 18 años, murió o no puede hablar por sí misma, alguien cercano puede usar los derechos en su lugar.

        ## En un caso estatal
        La mayoría de los delitos son casos estatales. Todos los estados, el Distrito de Columbia y la mayoría de los territorios tienen leyes con derechos para las víctimas. Por lo menos 33 estados los tienen en su constitución. No son iguales. Casi siempre usted tiene derecho a:

        - que le avisen de las audiencias, la salida y la fuga
        - estar presente y que le escuchen
        - recibir protección contra amenazas
        - su privacidad
        - que le pague la persona declarada culpable
        - pedir la compensación a víctimas

        ## Cómo usar sus derechos
        - Pida. En muchos lugares le avisan de las audiencias y de la salida solo si usted lo pidió.
        - Pida por escrito y guarde una copia.
        - Dé una forma segura de comunicarse con usted. Avise cuando cambie.
        - Pregunte en la fiscalía por el profesional o la profesional de apoyo a víctimas (victim advocate).
        - Si no se respeta un derecho, se le puede decir al juez. Puede hacerlo usted, su abogado o la fiscalía.

        ## En la corte de inmigración
        Estos derechos son para casos penales. La corte de inmigración tiene otras reglas. La guía sobre la corte de inmigración le dice más.

        ## Ayuda con sus derechos
        ☎ { $telephone } | { $office }
        ☎ 1-855-484-2846 | VictimConnect, para víctimas de cualquier delito
