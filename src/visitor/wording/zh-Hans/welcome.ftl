### Draft made by machine; no person has signed it off. status: draft
### The welcome, and what stands around every page. `index.html` names these keys; the server fills
### them in for the page's language, and the app writes them anew when another is chosen.

skip = 跳到主要内容
bar-title = 受害人服务
leave-page = 离开本页

welcome-heading = 您受到了犯罪的伤害吗？
welcome-lead = 您并不孤单，这不是您的错。我们可以帮您找到支持，告诉您接下来会怎样。
welcome-time = 大约需要十分钟。几乎每个问题都可以跳过。
welcome-locked = 您的回答在离开这个屏幕之前就加了锁。只有我们的工作人员能看到。
welcome-everyone = 我们帮助每一个人。我们从不问移民身份。
alerts-heading = 您想知道一个被关押的人的消息吗？
alerts-lead = 这个人获释或被转移时，您可以收到通知，开庭日期也会通知您。不收费。系统不会告诉这个人。
alerts-time = 大约需要五分钟。
start = 开始

cannot-start = 本页无法在这里打开。请给我们打电话，我们会在电话里帮助您：
needs-javascript = 本页需要 JavaScript 才能使用。请给我们打电话，我们会在电话里帮助您：

danger-heading = 现在有危险吗？
danger-911 = 警察、消防或救护车
danger-988 = 想找人说话，日夜都有人接听

leaving-heading = 需要马上离开时
leaving-body = 每一页的顶部和底部都有“离开本页”。点一下，马上换成别的网页。连按三次 Shift 键也一样。但浏览器的历史记录里，仍会留有本页；它也挡不住监视这台设备的软件。

rather-talk = 想打电话说？请拨打：
demonstration = 这只是演示，不是政府机构的服务。

machine-made = 此译文由机器完成，没有人校对过。
machine-made-english = This translation was made by a machine. No person has checked it.
