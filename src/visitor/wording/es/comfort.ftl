### Translated by machine; no person has signed it off. status: complete
### What makes the page easier to read and use.

text-size = Tamaño de las letras
text-size-100 = Normal
text-size-150 = Grande
text-size-200 = Muy grande
contrast = Colores
contrast-standard = Estándar
contrast-high = Alto contraste
contrast-dark = Oscuro
hide-screen = Ocultar pantalla
hidden-screen = Pantalla oculta
show-screen = Volver a mostrar la página
