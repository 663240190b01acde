### Draft made by machine; no person has signed it off. status: draft
### What only a kiosk says.

finish-and-erase = 结束并清除

help-button = 帮助
help-heading = 请找工作人员帮忙
help-call = ☎ { $telephone } | { $office }
help-close = 关闭
reach = 移到下方

attract-subject = 为受到犯罪伤害的人提供帮助
attract-begin = 请触摸屏幕开始
attract-language = 请选择语言

idle-heading = 您需要更多时间吗？
idle-body = 如果您不做任何操作，我们会清除您的回答，屏幕会回到开始画面。
idle-more = 我需要更多时间
idle-told = { $count ->
   *[other] 如果 { $count } 秒没有任何操作，我们会先问您是否需要更多时间。没有人回应，就会清除您在这里的回答。
 }
idle-left = { $count ->
   *[other] 还剩 { $count } 秒
 }

keyboard = 屏幕键盘
keyboard-enter = 使用屏幕上的按键
key-shift = 大写
key-delete = 删除
key-space = 空格
key-done = 完成
key-signs = 符号
key-letters = 字母
key-layout = 键盘：{ $name }
keyboard-pinyin = 这个键盘打的是拉丁字母，可以写拼音，不能写汉字。
