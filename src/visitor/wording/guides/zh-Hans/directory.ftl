### Draft made by machine; no person has signed it off. status: draft
### The directory: where else to find help, in Simplified Chinese.

guide-directory = 寻找附近的帮助
    .summary = 求助热线、免费律师，以及您所在州的费用补偿项目
directory-intro = 请选择您需要什么、在哪里。您的选择只留在这个屏幕上，没有人会知道您在找什么。有些名称和说明是英文。
directory-need = 您需要什么？
    .any = 任何帮助
directory-place = 在哪里？
    .country = 全国
    .everywhere = 每个州和属地
directory-count = { $count ->
   *[other] 有 { $count } 处可以找到帮助。
 }
directory-now = 现在就可以联系
directory-state = 在{ $state }
directory-states = 在每个州和属地
directory-country = 在全国
directory-none = 我们不知道{ $state }有专门提供这类帮助的地方。请看全国的帮助，或给我们打电话。

directory-call = 电话
    .toll-free = 免费电话
    .in-state = 免费电话，只能在该州拨打
    .videophone = 用视频电话打手语
directory-text = 发短信到这个号码
    .word = 用短信发送 { $word }
directory-tty = TTY（听障人士用的文字电话）
    .relay = 电话中继服务（TTY）
directory-website = 网站：
    .new-tab = （在新标签页打开）
directory-hours = 时间：
    .always = 每天，日夜开通
directory-languages = 语言：
    .ase = 美国手语
    .interpreter = 通过口译员还有更多语言
directory-checked = 上次核对：{ $date }。
    .own = 上次核对：{ $date }。号码来自该机构自己。
    .government = 上次核对：{ $date }。号码来自政府网页。
    .other = 上次核对：{ $date }。号码来自其他机构的网页。

directory-change =
    ## 请注意
    - 号码可能会变。如果一个号码打不通，请试另一个，或给我们打电话。
    - 网站会在这个页面旁边打开。“离开本页”不会关掉它，浏览器也会留下它的地址。
    - 这些服务不是我们提供的。它们对保密有自己的规定。

    ☎ { $telephone } | { $office }
directory-failed =
    无法加载列表，请稍后再试。这些热线日夜开通：

    ☎ 911 | 警察、消防或救护车
    ☎ 988 | 有人可以听您说话
