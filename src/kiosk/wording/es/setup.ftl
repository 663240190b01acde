### Translated by machine; no person has signed it off. status: complete
### What a technician reads who sets a kiosk up.

setup-open = Configurar esta pantalla
setup-heading = Configurar esta pantalla
setup-body = La oficina todavía no conoce esta pantalla. Aun así puede recibir respuestas. Para darla a conocer, pida un código a la oficina. El código sirve una sola vez, durante una hora.
setup-known = La oficina conoce esta pantalla como “{ $kiosk }”.
setup-code = Código
setup-code-hint = Ocho letras y números, por ejemplo ABCD-1234
setup-submit = Darla a conocer
setup-underway = Un momento…
setup-done = Listo. La oficina ahora conoce esta pantalla como “{ $kiosk }”.
setup-code-refused = La oficina no acepta este código. Puede estar mal escrito, ya usado o vencido. Revíselo o pida otro.
setup-throttled = Demasiados intentos. Espere un minuto y pruebe otra vez.
setup-not-reached = No se puede conectar con la oficina. Revise la red y pruebe otra vez.
setup-no-key = Este navegador no guarda nada y por eso no se puede dar a conocer. Revise su configuración.
setup-printer = Hay una impresora en esta pantalla
setup-waiting = Respuestas que esperan ser enviadas: { $waiting }
setup-parked = Respuestas que la oficina rechazó: { $parked }. Están guardadas. Una persona debe revisarlo.
setup-retry = Probar otra vez con esas
setup-close = Volver al inicio
