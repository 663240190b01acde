### Draft made by machine; no person has signed it off. status: draft
### What stands around the guides; the guides themselves lie in `guides/`.

guides-link = 指南和求助热线
guides-heading = 指南和求助热线
guides-body = 您随时可以阅读。我们不会记录您读了什么，您的回答也会留在原处。
guides-all = 所有指南
guides-return = 回到刚才的地方
guides-loading = 请稍候……
guides-failed = 无法加载指南，请稍后再试。
