### Translated by machine; no person has signed it off. status: complete
### Guide: what can be released, to whom, and what never.

# The sources stand in the English file.
guide-what-can-be-shared = Lo que podemos decirle y lo que nunca decimos
    .summary = Quién puede saber qué de una persona detenida, y cómo se protege lo que usted cuenta
    .body =
        Usted tiene derecho a preguntar. Lo que podemos decir depende de la ley, del caso y de quién pregunta. Lo revisamos cada vez.

        ## Lo que cualquier persona puede averiguar
        - La mayoría de los registros de las cortes penales están abiertos a todos.
        - En la mayoría de los estados, cualquiera puede buscar con VINE a una persona en una cárcel o prisión estatal.
        - El localizador de detenidos, en el sitio web de ICE, muestra dónde está una persona adulta. Usted tiene que saber lo suficiente para encontrar el registro.
        - La línea telefónica de la corte de inmigración dice las fechas a cualquiera que tenga el Número A (A-Number).

        ## Lo que podemos decirle a una víctima o a su familia
        Si la ley lo permite, y después de saber que usted tiene derecho a saberlo:

        - si la persona está detenida, si la trasladaron o si la dejaron libre
        - si expulsaron a la persona del país
        - parte de los antecedentes penales o de inmigración de la persona

        A veces la respuesta es “No podemos compartir esto”. No es por usted, y no es un juicio sobre lo que le pasó.

        ## Lo que nunca decimos
        - Nada sobre una persona protegida por la ley federal. La ley es 8 U.S.C. 1367. Protege a personas que pidieron seguridad porque sufrieron abuso, trata o daño por ciertos delitos. Ni siquiera podemos decir que hay un registro.
        - Lo que una persona dijo cuando pidió asilo
        - Nada sobre una persona menor de 18 años que está detenida
        - Domicilio, número de teléfono, trabajo, salud o familia
        - Lo que nos dijo otra víctima

        ## Por qué puede parecer que escondemos algo
        Si no encontramos ningún registro, o si encontramos uno que no podemos compartir, usted recibe la misma respuesta. Por eso nuestra respuesta no le dice nada de dónde está la persona. Por favor, no entienda un “no” como “libre” ni como “todavía detenida”. Haga su plan de seguridad para los dos casos.

        ## Quién no puede preguntar
        No le decimos a quien llama que una persona está detenida, hasta comprobar que quien llama tiene derecho a saberlo. Esto también le protege a usted: nadie puede llamarnos para saber de usted.

        ## Lo que usted nos dice
        - La persona que le hizo daño no sabe nada por nosotros: ni lo que usted dijo, ni que le conocemos.
        - Si usted pidió seguridad bajo esa ley, su propio registro también está protegido.
        - La misma ley dice que el gobierno no puede decidir contra usted solo por lo que dice la persona que le hizo daño.

        ## Cómo preguntar
        En las preguntas, elija “Lo que se puede saber del caso de una persona”. O llámenos.

        ☎ { $telephone } | { $office }
