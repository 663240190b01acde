### Draft made by machine; no person has signed it off. status: draft
### What makes the page easier to read and use, in Arabic.

text-size = حجم الخط
text-size-100 = عادي
text-size-150 = كبير
text-size-200 = الأكبر
contrast = الألوان
contrast-standard = عادية
contrast-high = تباين عالٍ
contrast-dark = داكنة
hide-screen = إخفاء الشاشة
hidden-screen = الشاشة مخفية
show-screen = إظهار الصفحة من جديد
