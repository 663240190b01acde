### Draft made by machine; no person has signed it off. status: draft
### What stands around the guides; the guides themselves lie in `guides/`.

guides-link = أدلة وخطوط مساعدة
guides-heading = أدلة وخطوط مساعدة
guides-body = يمكنك قراءتها في أي وقت. لا نحتفظ بشيء مما قرأته، وإجاباتك تنتظرك.
guides-all = كل الأدلة
guides-return = العودة إلى المكان السابق
guides-loading = لحظة من فضلك…
guides-failed = لم نتمكن من تحميل الأدلة. يُرجى المحاولة مرة أخرى لاحقًا.
