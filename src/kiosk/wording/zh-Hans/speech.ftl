### Draft made by machine; no person has signed it off. status: draft
### What reads the page aloud, and what it says of the page.

listen = 朗读
listen-none = 这个屏幕没有这种语言的语音，不能为您朗读。工作人员可以读给您听。
listen-advice = 请先插上耳机。没有耳机，您身边的人可能会听到朗读的内容。
listen-start = 开始朗读
listen-not-now = 现在不用
listen-pause = 暂停
listen-go-on = 接着朗读
listen-again = 重复
listen-page = 朗读本页
listen-slower = 慢一点
listen-faster = 快一点
listen-speed = 速度 { $step }，共 { $of } 级
listen-quieter = 小声一点
listen-louder = 大声一点
listen-volume = 音量 { $step }，共 { $of } 级
listen-how = 操作方法
listen-stop = 停止朗读
listen-failed = 现在没有声音。请找工作人员帮忙。
listen-keys = 这个屏幕会说话。按向下箭头或 Tab 键前进，按向上箭头后退。按回车键选择。按数字 1 到 9 选择一个选项。按 0 再听一遍，按星号键从头听本页。按斜杠键暂停。按加号或减号调节音量。连按三次 Shift 键，清除所有内容并离开。

attract-talk = 要听这个屏幕的内容：请插上耳机，按 5

say-heading = 标题
say-button = 按钮
say-link = 链接
say-radio = 单选
say-checkbox = 复选框
say-field = 文本框
say-list = 列表
say-list-keys = 列表，用左右箭头选择
say-number = 请按 { $number }
say-picture = 图片
say-option = 第 { $number } 项，共 { $of } 项
say-chosen = 已选
say-not-chosen = 未选
say-ticked = 已勾选
say-not-ticked = 未勾选
say-pressed = 已打开
say-not-pressed = 已关闭
say-open = 已展开
say-closed = 已收起
say-current = 当前选择
say-disabled = 现在不能使用
say-wrong = 有错误
say-empty = 空
say-hidden = 已隐藏
say-digits = { $count ->
   *[other] 已输入 { $count } 位数字
 }
say-digit = 已输入一位数字
say-digit-key = 数字键
say-deleted = 已删除
say-no-option = 没有这个编号的选项。
say-end = 这里没有更多内容了。
