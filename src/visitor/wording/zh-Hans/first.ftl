### Draft made by machine; no person has signed it off. status: draft
### What the app says before its later part is there: in the first section of the questionnaire, and
### around every page.

neutral-title = 欢迎
page-title = 问题 { $number }
page-title-error = 需要修改：问题 { $number }
page-title-check = 您的回答
page-title-sent = 完成

comfort = 语言和显示
leaving = 正在离开……
leave-presses = 再按 { $presses } 次 Shift 键就会离开。
stop-link = 先停下，以后再继续
guides-about = 了解更多

progress = 第 { $number } 部分，共 { $of } 部分：{ $section }
why-we-ask = 为什么问这个
continue = 继续
back = 返回
finish = 结束并清空屏幕
problem-heading = { $count ->
   *[other] 有 { $count } 处需要修改
 }
advice-heading = 请看一下这里

later-heading = 请稍候
later-underway = 本页的其余内容正在加载。
later-failed = 无法加载本页的其余内容。您的回答还在这里，请再试一次。
later-again = 再试一次

not-loaded-number = 办公室网站上的电话号码
not-loaded-office = 办公室
