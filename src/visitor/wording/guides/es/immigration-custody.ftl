### Translated by machine; no person has signed it off. status: complete
### Guide: immigration custody.

# The sources stand in the English file.
guide-immigration-custody = La detención por inmigración
    .summary = Qué es la custodia de ICE, por qué trasladan o dejan libres a las personas, y cómo enterarse
    .body =
        ICE es la parte del gobierno que detiene a personas para la corte de inmigración. Su nombre completo es Servicio de Inmigración y Control de Aduanas (Immigration and Customs Enforcement). Esta página no es consejo legal.

        ## Qué es
        - La detención por inmigración no es un castigo por un delito. Sirve para que la persona esté cerca hasta que una corte decida, o hasta que la persona se vaya del país.
        - Una persona declarada culpable de un delito primero cumple su condena. Después, ICE puede llevársela.
        - ICE puede pedir a una cárcel que retenga a una persona por poco tiempo, o que avise cuándo va a salir. Algunas cárceles lo hacen y otras no.

        ## Qué puede pasar después
        - Un traslado. ICE tiene muchos lugares en todo el país. Muchas veces trasladan a las personas, a veces lejos y sin avisar.
        - Salida con fianza (bond). La persona paga dinero y debe ir a la corte.
        - Salida con vigilancia. La persona debe presentarse ante ICE. Esto se llama orden de supervisión (order of supervision).
        - Expulsión del país (deportación). Llevan a la persona a otro país. Esto puede tardar de varios días a varios meses.

        ICE no siempre puede deportar a una persona. Muchas veces la razón es que el otro país no envía los papeles de viaje. Entonces es posible que ICE tenga que dejarla salir con vigilancia.

        ICE no puede prometer que una persona deportada no volverá. Haga su plan de seguridad para los dos casos.

        ## Cómo enterarse
        Hay dos maneras. La guía sobre VINE le dice más de cada una.

        - DHS-VINE envía alertas sobre personas bajo custodia de ICE, por ejemplo cuando salen o las trasladan. Nuestro personal puede ayudarle a pedirlas.
        - El localizador de detenidos, en el sitio web de ICE, muestra dónde está una persona. Necesita el Número A (A-Number) de la persona y su país de nacimiento, o su nombre y apellido exactos y su país de nacimiento.

        El localizador muestra a personas que están detenidas ahora o que salieron en los últimos 60 días. Nunca muestra a nadie menor de 18 años. La noticia de un traslado o una salida puede tardar ocho horas en aparecer.

        Si el localizador no muestra nada, no quiere decir que la persona está libre. El nombre puede estar escrito de otra manera, o el registro puede ser privado por ley.

        ## Si le preocupa cómo tratan a una persona
        ☎ { $detention-line } | Línea de Información y Denuncias de los Centros de Detención (Detention Reporting and Information Line)

        ## Si necesita ayuda o tiene miedo
        ☎ 911 | Si está en peligro ahora
        ☎ { $telephone } | { $office }
