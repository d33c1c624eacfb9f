<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>A report about a fault, which you read before you save it.</source>
        <translation>一份故障报告，保存之前可以先阅读。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>诊断信息…</translation>
    </message>
    <message>
        <source>Licences of all its parts</source>
        <translation>所有组成部分的许可证</translation>
    </message>
    <message>
        <source>Made with {parts}.</source>
        <translation>使用了 {parts}。</translation>
    </message>
    <message>
        <source>One thing at a time; everything is kept as a zip file before.</source>
        <translation>一次一项；之前会把全部内容保存为一个 zip 文件。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Reset and export…</source>
        <translation>重置和导出…</translation>
    </message>
    <message>
        <source>Settings and history are kept here:</source>
        <translation>设置和历史记录保存在这里：</translation>
    </message>
    <message>
        <source>This is a heater. It takes no developer fee, sends nothing about you to anybody and shows how each number is known. It comes with the MIT licence and without any warranty.</source>
        <translation>这是一台加热器。它不收开发者费用，不向任何人发送您的信息，并说明每个数字从何得知。它采用 MIT 许可证，不提供任何担保。</translation>
    </message>
    <message>
        <source>WarmGUI {version}</source>
        <translation>WarmGUI {version}</translation>
    </message>
    <message>
        <source>What is new in this version</source>
        <translation>此版本的新功能</translation>
    </message>
</context>
<context>
    <name>AdjustTab</name>
    <message>
        <source>A chain of your own, in compressed time</source>
        <translation>您自己的链，时间已压缩</translation>
    </message>
    <message>
        <source>Block {height} of this PC</source>
        <translation>这台电脑的区块 {height}</translation>
    </message>
    <message>
        <source>Nobody else mines now.</source>
        <translation>现在没有其他人挖矿。</translation>
    </message>
    <message>
        <source>Now: the others {others} (simulated), this PC {own}.</source>
        <translation>现在：其他人 {others}（模拟），这台电脑 {own}。</translation>
    </message>
    <message>
        <source>Save figure…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>Save the picture of the chain…</source>
        <translation>保存链的图片…</translation>
    </message>
    <message>
        <source>Start the chain</source>
        <translation>启动链</translation>
    </message>
    <message>
        <source>The chain begins with a difficulty for a block every {time}.</source>
        <translation>链的起始难度对应每 {time} 一个区块。</translation>
    </message>
    <message>
        <source>The chain stands still. Start it again: it begins anew.</source>
        <translation>链已停止。再次启动时会从头开始。</translation>
    </message>
    <message>
        <source>The hash rate of this PC is not known yet: the chain begins easy, and its difficulty follows.</source>
        <translation>还不知道这台电脑的算力：链从低难度开始，难度随后跟上。</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check: {what}</source>
        <translation>检查：{what}</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>还不对。</translation>
    </message>
    <message>
        <source>Not yet. The formula: {formula}</source>
        <translation>还不对。公式：{formula}</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <source>This is no number that could be read. Examples: 0.0625, 1/16, 6.25 %, 2^20, 3.5e9, 1.1 G</source>
        <translation>无法识别为数字。示例：0.0625、1/16、6.25 %、2^20、3.5e9、1.1 G</translation>
    </message>
</context>
<context>
    <name>ApiKeyView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>复制密钥</translation>
    </message>
    <message>
        <source>It is shown only now: put it where the other program keeps its passwords.</source>
        <translation>它只在现在显示：请把它保存到另一个程序存放密码的地方。</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Make another key</source>
        <translation>生成新密钥</translation>
    </message>
    <message>
        <source>The key of the local API</source>
        <translation>本地 API 的密钥</translation>
    </message>
    <message>
        <source>There is a key. Another one takes its place.</source>
        <translation>已有一个密钥。新密钥会取代它。</translation>
    </message>
    <message>
        <source>There is no key yet, so nobody is let in.</source>
        <translation>还没有密钥，因此不允许任何程序访问。</translation>
    </message>
</context>
<context>
    <name>BandRow</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Move this row up: the first one that fits counts</source>
        <translation>上移此行：以第一个符合的行为准</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>移除此行</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>all year</source>
        <translation>全年</translation>
    </message>
</context>
<context>
    <name>BenchmarkPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>取消测量</translation>
    </message>
    <message>
        <source>Every kernel in a table</source>
        <translation>所有内核的表格</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>隐藏表格</translation>
    </message>
    <message>
        <source>Measuring ends…</source>
        <translation>正在结束测量…</translation>
    </message>
    <message>
        <source>Measuring the devices</source>
        <translation>正在测量设备</translation>
    </message>
    <message>
        <source>State of the measurement</source>
        <translation>测量状态</translation>
    </message>
    <message>
        <source>The miner is asked…</source>
        <translation>正在询问挖矿程序…</translation>
    </message>
</context>
<context>
    <name>BenchmarkTable</name>
    <message>
        <source>A kernel that works finds as many as chance gives: this one may lose results.</source>
        <translation>正常的内核找到的结果数与概率预期相符：这个内核可能会丢失结果。</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Cycles per hash</source>
        <translation>每次哈希的周期数</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中数</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Measured while it hashed.</source>
        <translation>在哈希计算期间测得。</translation>
    </message>
    <message>
        <source>Of the core&apos;s limit</source>
        <translation>核心极限占比</translation>
    </message>
    <message>
        <source>Part of what the ports of this core allow for so many operations.</source>
        <translation>实际速度占理论上限的比例；上限取决于此核心的执行端口和所需的运算数。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Results found against those that chance gives; each was checked by hashlib.</source>
        <translation>找到的结果数与概率预期数的对比；每个结果都经 hashlib 核对。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Times hashlib</source>
        <translation>相对 hashlib 的倍数</translation>
    </message>
</context>
<context>
    <name>BitPicture</name>
    <message>
        <source>hash</source>
        <translation>哈希值</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标值</translation>
    </message>
</context>
<context>
    <name>BitsSlider</name>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Difficulty in bits</source>
        <translation>难度（位）</translation>
    </message>
    <message>
        <source>bitcoin&apos;s: {bits}</source>
        <translation>比特币：{bits}</translation>
    </message>
</context>
<context>
    <name>BlocksCard</name>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Blocks of this PC: {count}</source>
        <translation>这台电脑的区块：{count}</translation>
    </message>
    <message>
        <source>Blocks of this PC: {count}. Luck of those shown, together: {luck}. The more blocks, the nearer it comes to 100 %.</source>
        <translation>这台电脑的区块：{count}。所示区块合计的运气：{luck}。区块越多，越接近 100 %。</translation>
    </message>
    <message>
        <source>Blocks so far</source>
        <translation>至今的区块</translation>
    </message>
    <message>
        <source>Check the chosen block…</source>
        <translation>验证所选区块…</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希值</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>运气</translation>
    </message>
    <message>
        <source>See it in slow motion…</source>
        <translation>慢动作观看…</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>孤块</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrokerCard</name>
    <message>
        <source>More than one PC</source>
        <translation>不止一台电脑</translation>
    </message>
    <message>
        <source>Name the broker…</source>
        <translation>指定MQTT 服务器…</translation>
    </message>
    <message>
        <source>See and steer other PCs that heat with WarmGUI, and let Home Assistant find this one. They talk through an MQTT broker: a small program, such as Mosquitto, that runs once in your network. Nothing is told or followed before you agree to it.</source>
        <translation>查看并控制其他用 WarmGUI 取暖的电脑，并让 Home Assistant 找到这台电脑。它们通过 MQTT 服务器通信：一个在您的网络中运行一份即可的小程序，例如 Mosquitto。在您同意之前，不会告知任何信息，也不会执行任何命令。</translation>
    </message>
</context>
<context>
    <name>BrokerDialog</name>
    <message>
        <source>Name the broker</source>
        <translation>填写 MQTT 服务器</translation>
    </message>
</context>
<context>
    <name>CalibrationCard</name>
    <message>
        <source>Calibrate against a wall meter…</source>
        <translation>用插座功率计校准…</translation>
    </message>
    <message>
        <source>Forget the calibration</source>
        <translation>清除校准</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>插座功率</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>At full power</source>
        <translation>满功率时</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>空闲时</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Calibrate against a wall meter</source>
        <translation>用插座功率计校准</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close busy programs, wait half a minute, read the meter, and type it in below.</source>
        <translation>请关闭繁忙的程序，等待半分钟，读取功率计，并在下面输入读数。</translation>
    </message>
    <message>
        <source>Go on heating</source>
        <translation>继续加热</translation>
    </message>
    <message>
        <source>Heat with as much as it can, wait two minutes until the watts stand still, read the meter again, and type it in below. Where the room is too warm for that: close this window, turn the target up, and come back. The readings stay.</source>
        <translation>请全力加热，等待两分钟直到瓦数稳定，再读一次功率计，并在下面输入读数。如果房间太暖而无法这样做：请关闭此窗口，调高目标，然后再回来。读数会保留。</translation>
    </message>
    <message>
        <source>It heats now: pause it first.</source>
        <translation>正在加热：请先暂停。</translation>
    </message>
    <message>
        <source>It rests now.</source>
        <translation>现在处于空闲状态。</translation>
    </message>
    <message>
        <source>Pause heating for 10 minutes</source>
        <translation>暂停加热 10 分钟</translation>
    </message>
    <message>
        <source>Power of the whole PC, as it is known now</source>
        <translation>整台电脑的功率，按目前所知</translation>
    </message>
    <message>
        <source>Raises the target for a while; it ends by itself.</source>
        <translation>将目标提高一段时间；会自行结束。</translation>
    </message>
    <message>
        <source>Take the plug&apos;s reading</source>
        <translation>采用智能插座的读数</translation>
    </message>
    <message>
        <source>Take this reading</source>
        <translation>采用此读数</translation>
    </message>
    <message>
        <source>The meter shows</source>
        <translation>功率计显示</translation>
    </message>
    <message>
        <source>The meter shows, in watts</source>
        <translation>功率计显示的值，单位为瓦</translation>
    </message>
    <message>
        <source>The plug: {fit}</source>
        <translation>智能插座：{fit}</translation>
    </message>
    <message>
        <source>This PC is simulated: try it out, but a real PC cannot be calibrated here.</source>
        <translation>这台电脑是模拟的：可以试用，但无法在此校准真实的电脑。</translation>
    </message>
    <message>
        <source>Type in what the meter shows, in watts.</source>
        <translation>请输入功率计显示的值，单位为瓦。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用此结果</translation>
    </message>
    <message>
        <source>What stays modelled: without a plug that is read all the time, the PC&apos;s power stays a model that was compared with your meter, and is called “modelled”. The watts of a single device and of mining are never measured at the wall.</source>
        <translation>仍由模型估算的部分：如果没有持续读取的智能插座，电脑的功率仍是与您的功率计比对过的模型，并标为“模型”。单个设备和挖矿的功率从不在插座处测量。</translation>
    </message>
    <message>
        <source>You need a meter between this PC&apos;s plug and the wall, with nothing else on it: no screen, no lamp. Two readings are enough, one at rest and one at full power.</source>
        <translation>您需要在这台电脑的插头与墙上插座之间接一个功率计，上面不接其他任何东西：不接显示器，不接灯。两次读数就够了：一次在空闲时，一次在满功率时。</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>Heat now</source>
        <translation>立即加热</translation>
    </message>
    <message>
        <source>Something ended it by force, and no fault of its own was recorded.</source>
        <translation>它被强行结束，没有记录到它自身的故障。</translation>
    </message>
    <message>
        <source>The last run of WarmGUI was cut off</source>
        <translation>WarmGUI 上次运行被中断</translation>
    </message>
    <message>
        <source>The miner ended with it, so nothing went on heating.</source>
        <translation>挖矿程序随之结束，因此没有任何设备继续加热。</translation>
    </message>
    <message>
        <source>The miner ended with it. This time it has begun without heating and leaves graphics cards alone; with the next start that is over.</source>
        <translation>挖矿程序随之结束。这次启动后没有加热，也不使用显卡；下次启动时恢复正常。</translation>
    </message>
    <message>
        <source>The settings, at the end, say what is new and how to get it.</source>
        <translation>设置页面的末尾说明了有哪些新功能以及如何获取。</translation>
    </message>
    <message>
        <source>WarmGUI crashed the last time it ran.</source>
        <translation>WarmGUI 上次运行时崩溃了。</translation>
    </message>
    <message>
        <source>WarmGUI crashed {count} times in a row.</source>
        <translation>WarmGUI 已连续崩溃 {count} 次。</translation>
    </message>
    <message>
        <source>{reason}. It happened here: {place}</source>
        <translation>{reason}。发生位置：{place}</translation>
    </message>
</context>
<context>
    <name>CertificateQuestion</name>
    <message>
        <source>Careful: {server} shows another certificate than before</source>
        <translation>注意：{server} 出示的证书与以前不同</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>不信任</translation>
    </message>
    <message>
        <source>Do you trust the certificate of {server}?</source>
        <translation>您信任 {server} 的证书吗？</translation>
    </message>
    <message>
        <source>Either the operator has renewed it, or somebody between you and this server is listening in and could take your work. Ask the operator, on another way than this one, whether the fingerprint below is theirs. Until then do not trust it: nothing is sent.</source>
        <translation>要么是运营者更新了证书，要么是有人在您与这台服务器之间窃听，并可能拿走您的计算成果。请通过别的途径询问运营者，下面的指纹是否属于他们。在此之前不要信任它：不会发送任何数据。</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹（SHA-256）</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>颁发给</translation>
    </message>
    <message>
        <source>The connection would be encrypted, but no authority vouches that the other end is who it says. For pools and nodes at home that is usual: they sign their certificate themselves. If this one is yours, or its operator publishes the same fingerprint, you can trust it: from then on only this very certificate is accepted. Until you decide, nothing is sent.</source>
        <translation>连接会加密，但没有任何机构担保对方就是其所声称的身份。对矿池和家中的节点来说这很常见：它们自己签署证书。如果这个证书是您的，或者运营者公布了相同的指纹，您就可以信任它：从此只接受这一个证书。在您决定之前，不会发送任何数据。</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>信任此证书</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>Chain</name>
    <message>
        <source>Block {height}: {name}, after {time}</source>
        <translation>区块 {height}：{name}，用时 {time}</translation>
    </message>
    <message>
        <source>No block has been found yet.</source>
        <translation>还没有找到区块。</translation>
    </message>
    <message>
        <source>searched</source>
        <translation>寻找中</translation>
    </message>
</context>
<context>
    <name>ChainInputs</name>
    <message>
        <source>Hash power of others</source>
        <translation>其他人的算力</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The rule of a chain that runs stays: stop it to choose another.</source>
        <translation>运行中的链不能更改规则：请先停止，再选择其他规则。</translation>
    </message>
</context>
<context>
    <name>ChainStrip</name>
    <message>
        <source>Block {height} is searched</source>
        <translation>正在寻找区块 {height}</translation>
    </message>
    <message>
        <source>Block {height} of {miner}, after {time}</source>
        <translation>{miner}的区块 {height}，用时 {time}</translation>
    </message>
    <message>
        <source>No block yet.</source>
        <translation>还没有区块。</translation>
    </message>
    <message>
        <source>The chain, block by block</source>
        <translation>逐个区块显示的链</translation>
    </message>
    <message>
        <source>in a race</source>
        <translation>竞争中</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>孤块</translation>
    </message>
    <message>
        <source>searched</source>
        <translation>寻找中</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>the difficulty changed: {change}</source>
        <translation>难度变化：{change}</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>这台电脑</translation>
    </message>
</context>
<context>
    <name>ChartRow</name>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 sat = 0.00000001 BTC: no typo.</source>
        <translation>1 sat = 0.00000001 BTC：不是笔误。</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>Charts are being prepared …</source>
        <translation>正在准备曲线图…</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>预期收入</translation>
    </message>
    <message>
        <source>Heat output</source>
        <translation>发热功率</translation>
    </message>
    <message>
        <source>Power draw</source>
        <translation>耗电功率</translation>
    </message>
    <message>
        <source>every watt at the wall becomes heat</source>
        <translation>插座上的每一瓦都变成热量</translation>
    </message>
    <message>
        <source>modelled: if this work went to bitcoin</source>
        <translation>模型估算：如果这些计算用于比特币</translation>
    </message>
    <message>
        <source>solid: at the wall · dashed: PC itself</source>
        <translation>实线：插座处 · 虚线：电脑本身</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check it yourself</source>
        <translation>自己验证</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Copy one line into a terminal. It hashes the bytes twice with SHA-256, and turns the result round, as hashes are written.</source>
        <translation>把一行命令复制到终端中。它用 SHA-256 对这些字节哈希两次，再按哈希值的书写习惯反转结果。</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy the hash</source>
        <translation>复制哈希值</translation>
    </message>
    <message>
        <source>Copy the header</source>
        <translation>复制区块头</translation>
    </message>
    <message>
        <source>Hash them without this program</source>
        <translation>不用本程序计算哈希</translation>
    </message>
    <message>
        <source>It must print:</source>
        <translation>应当输出：</translation>
    </message>
    <message>
        <source>It must print: {words}</source>
        <translation>应当输出：{words}</translation>
    </message>
    <message>
        <source>Simulated: the header was made up, so its hash is not below its target.</source>
        <translation>模拟：这个区块头是虚构的，因此它的哈希值并不低于目标值。</translation>
    </message>
    <message>
        <source>The 80 bytes that were hashed</source>
        <translation>被哈希的 80 个字节</translation>
    </message>
    <message>
        <source>The 80 bytes: {header}</source>
        <translation>80 个字节：{header}</translation>
    </message>
    <message>
        <source>Their hash</source>
        <translation>它们的哈希值</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <source>bytes {first} to {last}</source>
        <translation>字节 {first} 到 {last}</translation>
    </message>
    <message>
        <source>read as {value}</source>
        <translation>读作 {value}</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Add a pool or your own node below first.</source>
        <translation>请先在下方添加矿池或您自己的节点。</translation>
    </message>
    <message>
        <source>All of them are switched off.</source>
        <translation>它们都已关闭。</translation>
    </message>
    <message>
        <source>Practice network on this PC</source>
        <translation>这台电脑上的练习网络</translation>
    </message>
    <message>
        <source>Real hashes for a small pool inside this program: it earns nothing, and nothing leaves your PC.</source>
        <translation>为本程序内置的小矿池做真实的哈希计算：没有收入，也没有任何数据离开您的电脑。</translation>
    </message>
    <message>
        <source>Real work, in their order. What a pool pays is the pool&apos;s to say, and never much.</source>
        <translation>真实的计算，按列表顺序。付多少由矿池决定，而且从来不多。</translation>
    </message>
    <message>
        <source>The pools and nodes below</source>
        <translation>下方的矿池和节点</translation>
    </message>
    <message>
        <source>Where the work goes</source>
        <translation>计算的去向</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>An example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Check a claim</source>
        <translation>核查说法</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Empty all</source>
        <translation>全部清空</translation>
    </message>
    <message>
        <source>Its numbers</source>
        <translation>其中的数字</translation>
    </message>
    <message>
        <source>Leave empty what the claim does not say.</source>
        <translation>说法中没有提到的，请留空。</translation>
    </message>
    <message>
        <source>Not understood: {numbers}</source>
        <translation>无法理解：{numbers}</translation>
    </message>
    <message>
        <source>Type a claim as you read or heard it, or fill in its numbers: each is worked out anew, and set against the others and against what is known of the network.</source>
        <translation>请输入您读到或听到的说法，或填写其中的数字：每个数字都会重新计算，并与其他数字以及已知的网络情况对照。</translation>
    </message>
    <message>
        <source>What is claimed</source>
        <translation>说法的内容</translation>
    </message>
    <message>
        <source>What is true of it</source>
        <translation>其中属实的部分</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Currency of the claim</source>
        <translation>说法所用的货币</translation>
    </message>
    <message>
        <source>{field}: per what</source>
        <translation>{field}：按什么计</translation>
    </message>
</context>
<context>
    <name>ClaimsCard</name>
    <message>
        <source>Check a claim</source>
        <translation>核查说法</translation>
    </message>
    <message>
        <source>Check a claim…</source>
        <translation>核查说法…</translation>
    </message>
    <message>
        <source>Check this claim: {claim}</source>
        <translation>核查这个说法：{claim}</translation>
    </message>
    <message>
        <source>Somebody says how much a miner earns, or how soon it finds a block? Type it as you read it: each number is set against the others and against the network.</source>
        <translation>有人说矿机能赚多少，或者多快能找到区块？请照您读到的输入：每个数字都会与其他数字以及网络情况对照。</translation>
    </message>
</context>
<context>
    <name>ClassTab</name>
    <message>
        <source>Classes cannot be opened from this window.</source>
        <translation>无法从此窗口开启课堂。</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>课堂</translation>
    </message>
    <message>
        <source>Export the class</source>
        <translation>导出课堂</translation>
    </message>
    <message>
        <source>Join a class (student)</source>
        <translation>加入课堂（学生）</translation>
    </message>
    <message>
        <source>Open a class</source>
        <translation>开启课堂</translation>
    </message>
    <message>
        <source>Open a class (teacher)</source>
        <translation>开启课堂（老师）</translation>
    </message>
    <message>
        <source>The class could not be written: {words}</source>
        <translation>无法写入课堂数据：{words}</translation>
    </message>
    <message>
        <source>The class was written to {path}.</source>
        <translation>课堂数据已写入 {path}。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>warmgui_class</source>
        <translation>warmgui_class</translation>
    </message>
</context>
<context>
    <name>ConsentStep</name>
    <message>
        <source>A pool</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>Any Stratum V1 server. It sees your IP address and your payout address or user name.</source>
        <translation>任何 Stratum V1 服务器。它会看到您的 IP 地址，以及您的收款地址或用户名。</translation>
    </message>
    <message>
        <source>Before you agree</source>
        <translation>同意之前</translation>
    </message>
    <message>
        <source>Bitcoin Core on this PC or in your network hands out the work: no pool, no fee.</source>
        <translation>由这台电脑或您网络中的 Bitcoin Core 分发任务：没有矿池，没有费用。</translation>
    </message>
    <message>
        <source>Consent was given on {time}.</source>
        <translation>您已于 {time} 同意。</translation>
    </message>
    <message>
        <source>I may use this computer and its electricity for this, and I want it to mine.</source>
        <translation>我有权为此使用这台电脑及其电力，并且我希望它挖矿。</translation>
    </message>
    <message>
        <source>Mine only on machines and electricity that you may use: not at work, at school or in rented rooms with shared electricity, unless the owner agrees.</source>
        <translation>只在您有权使用的机器和电力上挖矿：除非所有者同意，否则不要在公司、学校或共用电费的出租房里挖。</translation>
    </message>
    <message>
        <source>My own node</source>
        <translation>我自己的节点</translation>
    </message>
    <message>
        <source>Practice network, on this PC only (recommended)</source>
        <translation>练习网络，仅在这台电脑上（推荐）</translation>
    </message>
    <message>
        <source>Real hashes for a small pool inside this program: it earns nothing, and nothing leaves your PC. Practice and lab only is a full choice: the heat is the same.</source>
        <translation>为本程序内置的小矿池做真实的哈希计算：没有收入，也没有任何数据离开您的电脑。只用练习网络完全可以：热量是一样的。</translation>
    </message>
    <message>
        <source>Some countries prohibit mining. Known in 2025: Afghanistan, Algeria, Angola, Bangladesh, China, Egypt, Iraq, Kuwait, Morocco, Nepal, Qatar, Tunisia. Others license or limit it, by region or season, for example Iran, Kazakhstan, Kosovo, Russia and Venezuela. The list is not complete and is no legal advice: look up the law of your place.</source>
        <translation>有些国家禁止挖矿。2025 年已知的有：阿富汗、阿尔及利亚、安哥拉、孟加拉国、中国、埃及、伊拉克、科威特、摩洛哥、尼泊尔、卡塔尔、突尼斯。还有一些国家按地区或季节实行许可或限制，例如伊朗、哈萨克斯坦、科索沃、俄罗斯和委内瑞拉。这份名单并不完整，也不是法律意见：请查阅您所在地的法律。</translation>
    </message>
    <message>
        <source>What a pool pays you may be taxed as income, however little it is.</source>
        <translation>矿池付给您的钱无论多少，都可能要作为收入纳税。</translation>
    </message>
    <message>
        <source>What to expect of it</source>
        <translation>可以期待什么</translation>
    </message>
    <message>
        <source>Where the work goes, and your consent</source>
        <translation>计算的去向，以及您的同意</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>复制：{what}</translation>
    </message>
</context>
<context>
    <name>CostCard</name>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Compare cost or carbon dioxide</source>
        <translation>比较费用或二氧化碳</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Nothing can be compared yet: no price is known.</source>
        <translation>还无法比较：价格未知。</translation>
    </message>
    <message>
        <source>One kWh of heat in this room costs</source>
        <translation>这个房间每 kWh 热量的费用</translation>
    </message>
    <message>
        <source>One kWh of heat in this room emits</source>
        <translation>这个房间每 kWh 热量的排放</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Save diagnostics…</source>
        <translation>保存诊断信息…</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
</context>
<context>
    <name>DateBar</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Fact before</source>
        <translation>上一条数据</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Next fact</source>
        <translation>下一条数据</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Its heaters ({heaters}) are switched off and stay in the list until you give them another place. Its thermometer stays, too.</source>
        <translation>它的加热器（{heaters}）会被关闭，并留在列表中，直到您为它们指定其他地点。它的温度计也会保留。</translation>
    </message>
    <message>
        <source>No heater warms it. Its thermometer stays in the list of the room&apos;s page.</source>
        <translation>没有加热器为它供热。它的温度计会保留在“房间”页面的列表中。</translation>
    </message>
    <message>
        <source>Remove a place</source>
        <translation>移除地点</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {place}?</source>
        <translation>移除 {place}？</translation>
    </message>
    <message>
        <source>{heater} was removed. If it was steered it is turned off or down.</source>
        <translation>已移除 {heater}。如果它由本程序控制，则会被关闭或调低。</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Its icon shows when it heats. Click it to heat or to stop; its menu has more.</source>
        <translation>它的图标会显示是否在加热。点击即可加热或停止；菜单中有更多选项。</translation>
    </message>
    <message>
        <source>WarmGUI already heats from this folder without a window. End it first.</source>
        <translation>WarmGUI 已在此文件夹中以无窗口方式加热。请先结束它。</translation>
    </message>
    <message>
        <source>WarmGUI cannot start: {reason}.</source>
        <translation>WarmGUI 无法启动：{reason}。</translation>
    </message>
    <message>
        <source>WarmGUI is still here</source>
        <translation>WarmGUI 仍在运行</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message numerus="yes">
        <source>%n wrong result(s) found by checking again and thrown away.</source>
        <translation>
            <numerusform>复核发现并丢弃了 %n 个错误结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Benchmark: {device}</source>
        <translation>测速：{device}</translation>
    </message>
    <message>
        <source>Declared in the settings, until its power has been measured.</source>
        <translation>在测得其功率之前，采用设置中的设定值。</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Learned while its power was measured.</source>
        <translation>在测量其功率时学习得出。</translation>
    </message>
    <message>
        <source>PCI {address}</source>
        <translation>PCI {address}</translation>
    </message>
    <message>
        <source>Power of mining</source>
        <translation>挖矿功率</translation>
    </message>
    <message>
        <source>Runs at</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Starts the miner anew: the other devices rest for a moment.</source>
        <translation>重新启动挖矿程序：其他设备会暂停片刻。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try {device} again</source>
        <translation>重试 {device}</translation>
    </message>
    <message>
        <source>Use {device}</source>
        <translation>使用 {device}</translation>
    </message>
    <message>
        <source>compute units: {count}</source>
        <translation>计算单元：{count}</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>driver {version}</source>
        <translation>驱动程序 {version}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>{threads} of {most} threads</source>
        <translation>{most} 个线程中的 {threads} 个</translation>
    </message>
</context>
<context>
    <name>DevicesCard</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The miner has not named its devices yet.</source>
        <translation>挖矿程序尚未报告设备。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, on the page Devices</source>
        <translation>
            <numerusform>另有 %n 个，见“设备”页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Benchmark</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>How these numbers are known</source>
        <translation>这些数字从何得知</translation>
    </message>
    <message>
        <source>I have read this; go on</source>
        <translation>我已阅读，继续</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Measure all devices</source>
        <translation>测量所有设备</translation>
    </message>
    <message>
        <source>No device is known yet: the miner names them once it has started.</source>
        <translation>尚无已知设备：挖矿程序启动后会报告设备。</translation>
    </message>
    <message>
        <source>No graphics card that can mine was found.</source>
        <translation>没有找到可用于挖矿的显卡。</translation>
    </message>
    <message>
        <source>Runs each kernel for a moment at full power, and says how many hashes a second it makes.</source>
        <translation>让每个内核满功率运行片刻，并报告每秒的哈希次数。</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>需要注意的事项</translation>
    </message>
    <message>
        <source>{number}: {how}</source>
        <translation>{number}：{how}</translation>
    </message>
</context>
<context>
    <name>DevicesStep</name>
    <message>
        <source>Measure now</source>
        <translation>立即测量</translation>
    </message>
    <message>
        <source>Battery and quiet hours</source>
        <translation>电池和安静时段</translation>
    </message>
    <message>
        <source>Hide battery and quiet hours</source>
        <translation>隐藏电池和安静时段</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Measure them</source>
        <translation>测量设备</translation>
    </message>
    <message>
        <source>Measuring runs the devices at full power, about a second for each kernel. It earns nothing and contacts nobody.</source>
        <translation>测量时设备以满功率运行，每个内核约一秒。测量没有收入，也不联系任何人。</translation>
    </message>
    <message>
        <source>Your devices and their limits</source>
        <translation>您的设备及其限制</translation>
    </message>
    <message>
        <source>Your devices are found and measured when you press the button.</source>
        <translation>按下按钮时会查找并测量您的设备。</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>All that the report holds is shown here, and nothing leaves this PC. It is in English.</source>
        <translation>报告的全部内容都显示在这里，没有任何数据离开这台电脑。报告为英文。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy this file</source>
        <translation>复制此文件</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Files of the report</source>
        <translation>报告中的文件</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Not found: {words}</source>
        <translation>未找到：{words}</translation>
    </message>
    <message>
        <source>Saved. Nothing was sent: give the file to whom you want.</source>
        <translation>已保存。没有发送任何内容：由您决定把文件交给谁。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>在所有文件中搜索</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>The file could not be written: {words}</source>
        <translation>无法写入文件：{words}</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
</context>
<context>
    <name>Dial</name>
    <message>
        <source>Cooler</source>
        <translation>更凉</translation>
    </message>
    <message>
        <source>Target temperature</source>
        <translation>目标温度</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>更暖</translation>
    </message>
</context>
<context>
    <name>EgressCard</name>
    <message>
        <source>Every host, and its switch</source>
        <translation>所有主机及其开关</translation>
    </message>
    <message>
        <source>Hosts that this program may contact</source>
        <translation>本程序可能联系的主机</translation>
    </message>
</context>
<context>
    <name>EgressPage</name>
    <message>
        <source>Beyond this PC</source>
        <translation>这台电脑以外</translation>
    </message>
    <message>
        <source>Contacted since the start, and not on the list any more: {hosts}</source>
        <translation>启动以来联系过、但已不在列表中：{hosts}</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>保持离线</translation>
    </message>
    <message>
        <source>Without a pool or a node there is no work, and so no heat. The practice network stays.</source>
        <translation>没有矿池或节点就没有任务，也就没有热量。练习网络不受影响。</translation>
    </message>
</context>
<context>
    <name>EmptyCard</name>
    <message>
        <source>A pool</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>Add a heater…</source>
        <translation>添加加热器…</translation>
    </message>
    <message>
        <source>Add a place…</source>
        <translation>添加地点…</translation>
    </message>
    <message>
        <source>Add a pool…</source>
        <translation>添加矿池…</translation>
    </message>
    <message>
        <source>Add my own node…</source>
        <translation>添加我自己的节点…</translation>
    </message>
    <message>
        <source>Find heaters…</source>
        <translation>查找加热器…</translation>
    </message>
    <message>
        <source>It hands out the work of many people. A public pool shares rewards by work; a solo pool pays a found block to your address alone. It sees your address or user name.</source>
        <translation>它把任务分发给许多人。公共矿池按工作量分配奖励；solo 矿池把找到的区块只付给您的地址。它会看到您的地址或用户名。</translation>
    </message>
    <message>
        <source>More than this PC&apos;s room</source>
        <translation>不止这台电脑所在的房间</translation>
    </message>
    <message>
        <source>No pool and no node yet</source>
        <translation>还没有矿池和节点</translation>
    </message>
    <message>
        <source>None is needed: on the practice network the heat is the same. If you want the work to go to bitcoin, there are two ways. Neither earns what its electricity costs.</source>
        <translation>两者都不是必需的：使用练习网络，热量是一样的。如果您希望把计算用于比特币，有两种方式。两种都赚不回电费。</translation>
    </message>
    <message>
        <source>Small miners in your network (Bitaxe, NerdQAxe, Avalon) can keep another room, a water tank, a pool or a greenhouse warm, or carry the steady part of this room&apos;s heat. Nothing is searched, set or switched before you agree to it.</source>
        <translation>您网络中的小型矿机（Bitaxe、NerdQAxe、Avalon）可以为另一个房间、水箱、泳池或温室保温，或承担这个房间的基础供热。在您同意之前，不会搜索、设置或切换任何东西。</translation>
    </message>
    <message>
        <source>Your own Bitcoin Core hands out the work: nobody in between, no fee. A found block is all yours; at home that happens once in an age.</source>
        <translation>由您自己的 Bitcoin Core 分发任务：没有中间人，没有费用。找到的区块全归您；在家里，这要等极其漫长的岁月才有一次。</translation>
    </message>
    <message>
        <source>Your own node</source>
        <translation>您自己的节点</translation>
    </message>
</context>
<context>
    <name>EnergyHeader</name>
    <message>
        <source>Energy</source>
        <translation>能源</translation>
    </message>
    <message>
        <source>Prices and signals: {words}</source>
        <translation>价格和信号：{words}</translation>
    </message>
    <message>
        <source>Set up prices and signals</source>
        <translation>设置价格和信号</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>设置…</translation>
    </message>
</context>
<context>
    <name>EnergySourcesDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Set up prices and signals</source>
        <translation>设置价格和信号</translation>
    </message>
    <message>
        <source>Which signal</source>
        <translation>选择信号</translation>
    </message>
</context>
<context>
    <name>EraCard</name>
    <message>
        <source>Bitcoin on {date}</source>
        <translation>{date}的比特币</translation>
    </message>
    <message>
        <source>People mined with: {machine}</source>
        <translation>当时人们用来挖矿的是：{machine}</translation>
    </message>
</context>
<context>
    <name>ExpectationCard</name>
    <message>
        <source>in your room in the end (modelled)</source>
        <translation>房间最终升温（模型估算）</translation>
    </message>
    <message>
        <source>is earned on the practice network</source>
        <translation>练习网络上的收入</translation>
    </message>
    <message>
        <source>is earned, on average</source>
        <translation>平均收入</translation>
    </message>
    <message>
        <source>until a block, if this work went to bitcoin (modelled)</source>
        <translation>才能找到一个区块，如果这些计算用于比特币（模型估算）</translation>
    </message>
    <message>
        <source>until a block, on average</source>
        <translation>才能找到一个区块（平均）</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>已写入 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>A row for</source>
        <translation>每行间隔</translation>
    </message>
    <message>
        <source>Each number has a column that says how it was known.</source>
        <translation>每个数字都有一列说明它从何得知。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Nothing was recorded in this range: the file has no rows.</source>
        <translation>此时间段内没有任何记录：文件中没有数据行。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>The file could not be written: {words}</source>
        <translation>无法写入文件：{words}</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>every second (kept for 14 days)</source>
        <translation>每秒（保留 14 天）</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Difficulty and price of bitcoin</source>
        <translation>比特币的难度和价格</translation>
    </message>
    <message>
        <source>Keep the password</source>
        <translation>保存密码</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Password at Bitcoin Core</source>
        <translation>Bitcoin Core 的密码</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show all ({count})</source>
        <translation>全部显示（{count}）</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Back to {value}</source>
        <translation>恢复为 {value}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset “{label}” to {value}</source>
        <translation>将“{label}”重置为 {value}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
</context>
<context>
    <name>FigureSaver</name>
    <message>
        <source>Data as CSV (*.csv)</source>
        <translation>CSV 数据 (*.csv)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>已保存为“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: {why}</source>
        <translation>“{name}”未能保存：{why}</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>How “{figure}” is worked out</source>
        <translation>“{figure}”的计算方法</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>计算方法</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Save figure…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>显示为图表</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Announced themselves: {count}.</source>
        <translation>已自行通告：{count} 台。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find heaters in the network</source>
        <translation>在网络中查找加热器</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>找到：{count} 项</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>正在监听…</translation>
    </message>
    <message>
        <source>Many heaters announce themselves. Listening asks the network once who is there (mDNS), and waits a few seconds.</source>
        <translation>许多加热器会自行通告。监听会向网络询问一次有哪些设备（mDNS），并等待几秒。</translation>
    </message>
    <message>
        <source>No heater announced itself. Older ones never do.</source>
        <translation>没有加热器自行通告。较旧的型号从不通告。</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>尚未找到任何设备</translation>
    </message>
    <message>
        <source>Search a network</source>
        <translation>搜索网络</translation>
    </message>
    <message>
        <source>Searching {network}…</source>
        <translation>正在搜索 {network}…</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>停止搜索</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>This PC is in no private network that could be searched.</source>
        <translation>这台电脑不在任何可以搜索的专用网络中。</translation>
    </message>
    <message>
        <source>Those that announce themselves</source>
        <translation>自行通告的设备</translation>
    </message>
    <message>
        <source>{network}: {asked} of {total} addresses asked</source>
        <translation>{network}：已询问 {asked} 个地址，共 {total} 个</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Formula, inputs, dates and sources</source>
        <translation>公式、输入、日期和来源</translation>
    </message>
    <message>
        <source>How this is worked out: {finding}</source>
        <translation>计算方法：{finding}</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>计算方法</translation>
    </message>
</context>
<context>
    <name>FitChart</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>declared room</source>
        <translation>设定的房间</translation>
    </message>
    <message>
        <source>learned room</source>
        <translation>学习得出的房间</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测量</translation>
    </message>
</context>
<context>
    <name>FleetPage</name>
    <message>
        <source>Machines</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>No machine has said anything yet. On each PC that shall appear here open this page, name the same broker, and switch on “Tell the broker how this PC heats”.</source>
        <translation>还没有机器发来消息。请在每台要显示在这里的电脑上打开此页面，填写同一个 MQTT 服务器，并开启“向 MQTT 服务器告知这台电脑的加热情况”。</translation>
    </message>
    <message>
        <source>Power for the whole fleet</source>
        <translation>整个机群的功率</translation>
    </message>
</context>
<context>
    <name>FlowCard</name>
    <message>
        <source>Nothing tells this PC about the home&apos;s sun, battery and grid. It can listen to MQTT or Home Assistant: set it up under “Set up prices and signals…”.</source>
        <translation>这台电脑没有家中太阳能、电池和电网的信息来源。它可以从 MQTT 或 Home Assistant 获取：请在“设置价格和信号…”中设置。</translation>
    </message>
    <message>
        <source>Where it comes from now</source>
        <translation>现在的电力来源</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>FoundElsewhere</name>
    <message>
        <source>Elsewhere in WarmGUI</source>
        <translation>WarmGUI 的其他位置</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>In your list</source>
        <translation>已在您的列表中</translation>
    </message>
</context>
<context>
    <name>FoundTile</name>
    <message>
        <source>Check it yourself…</source>
        <translation>自己验证…</translation>
    </message>
    <message>
        <source>In slow motion…</source>
        <translation>慢动作…</translation>
    </message>
</context>
<context>
    <name>HeatTab</name>
    <message>
        <source>Back to this home&apos;s numbers</source>
        <translation>恢复为这个家的数字</translation>
    </message>
    <message>
        <source>One kWh of heat, by every way there is</source>
        <translation>1 kWh 热量，所有供暖方式的比较</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>HeatVerdict</name>
    <message>
        <source>Here this PC beats a plain heater, but not every heater</source>
        <translation>在这里，这台电脑胜过普通电暖器，但不是胜过所有供暖方式</translation>
    </message>
    <message>
        <source>Here this PC is no cheaper than a plain heater</source>
        <translation>在这里，这台电脑并不比普通电暖器便宜</translation>
    </message>
    <message>
        <source>Here this PC is the cheapest heat</source>
        <translation>在这里，这台电脑是最便宜的供暖方式</translation>
    </message>
</context>
<context>
    <name>HeaterDialog</name>
    <message>
        <source>Add a heater in the network</source>
        <translation>添加网络中的加热器</translation>
    </message>
    <message>
        <source>Change this heater</source>
        <translation>更改此加热器</translation>
    </message>
</context>
<context>
    <name>HeaterForm</name>
    <message>
        <source>Add a plug…</source>
        <translation>添加智能插座…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Hide how its watts are known</source>
        <translation>隐藏功率的得知方式</translation>
    </message>
    <message>
        <source>How its watts are known</source>
        <translation>功率的得知方式</translation>
    </message>
    <message>
        <source>In your network; a name works, too.</source>
        <translation>在您的网络中；也可以填写主机名。</translation>
    </message>
    <message>
        <source>It is set to one of the power steps that it lists itself, never to anything else, and is turned down or off when its place is warm and when this program ends.</source>
        <translation>本程序只会把它设为它自己列出的某个功率档位，绝不设为其他值；当它的地点足够暖时，以及本程序结束时，它会被调低或关闭。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Off, it is only watched: its heat counts, and nothing is changed on it.</source>
        <translation>关闭时只查看它：计入它的热量，但不对它做任何更改。</translation>
    </message>
    <message>
        <source>Only where it does not say so itself. Empty: as it reports.</source>
        <translation>仅在它自己不说明时需要。留空：以它的报告为准。</translation>
    </message>
    <message>
        <source>Plug that measures it</source>
        <translation>测量它的智能插座</translation>
    </message>
    <message>
        <source>Power at its highest setting</source>
        <translation>最高档位的功率</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>This program may set its power and switch it</source>
        <translation>允许本程序设置它的功率并开关它</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What it warms</source>
        <translation>为何处供热</translation>
    </message>
    <message>
        <source>Without one it is believed what it reports of itself.</source>
        <translation>没有智能插座时，采信它自己报告的数值。</translation>
    </message>
    <message>
        <source>choose a place</source>
        <translation>选择一个地点</translation>
    </message>
    <message>
        <source>for example shelf</source>
        <translation>例如书架</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>one that is not in the list any more</source>
        <translation>已不在列表中的一项</translation>
    </message>
</context>
<context>
    <name>HeaterRow</name>
    <message>
        <source>Edit {heater}</source>
        <translation>编辑 {heater}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Enter its password…</source>
        <translation>输入它的密码…</translation>
    </message>
    <message>
        <source>Enter the password of {heater}</source>
        <translation>输入 {heater} 的密码</translation>
    </message>
    <message>
        <source>It warms no place: edit it and choose one.</source>
        <translation>它没有为任何地点供热：请编辑它并选择一个地点。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {heater}</source>
        <translation>移除 {heater}</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and is not contacted.</source>
        <translation>关闭后，它留在列表中，但不会被联系。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try {heater} again</source>
        <translation>重试 {heater}</translation>
    </message>
    <message>
        <source>Use {heater}</source>
        <translation>使用 {heater}</translation>
    </message>
    <message>
        <source>{heater}, {state}, {power}</source>
        <translation>{heater}，{state}，{power}</translation>
    </message>
</context>
<context>
    <name>HeaterTrial</name>
    <message>
        <source>Asking it…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>It can be switched off from here, but stays on if this PC fails.</source>
        <translation>可以从这里关闭它，但如果这台电脑出现故障，它会继续运行。</translation>
    </message>
    <message>
        <source>It cannot be switched off from here.</source>
        <translation>无法从这里关闭它。</translation>
    </message>
    <message>
        <source>It names no power steps: it only runs or rests.</source>
        <translation>它没有列出功率档位：只能运行或停歇。</translation>
    </message>
    <message>
        <source>It turns itself off or down when nobody speaks to it any more.</source>
        <translation>当不再有程序与它通信时，它会自行关闭或调低功率。</translation>
    </message>
    <message>
        <source>Power steps: {steps}</source>
        <translation>功率档位：{steps}</translation>
    </message>
    <message>
        <source>draws {power} now</source>
        <translation>现在耗电 {power}</translation>
    </message>
</context>
<context>
    <name>HeatersCard</name>
    <message>
        <source>Add a heater…</source>
        <translation>添加加热器…</translation>
    </message>
    <message>
        <source>Find heaters…</source>
        <translation>查找加热器…</translation>
    </message>
    <message>
        <source>Heaters in the network</source>
        <translation>网络中的加热器</translation>
    </message>
    <message>
        <source>No longer allow searching {network}</source>
        <translation>不再允许搜索 {network}</translation>
    </message>
    <message>
        <source>None yet. Small miners in your network (Bitaxe, NerdQAxe, Avalon) heat other places, or carry the steady part of this room&apos;s heat.</source>
        <translation>还没有。您网络中的小型矿机（Bitaxe、NerdQAxe、Avalon）可以为其他地点供热，或承担这个房间的基础供热。</translation>
    </message>
    <message>
        <source>The list is full.</source>
        <translation>列表已满。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>You agreed that {network} may be searched for heaters.</source>
        <translation>您已同意在 {network} 中搜索加热器。</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Bars show</source>
        <translation>柱形显示</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>挖矿</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Table shows</source>
        <translation>表格显示</translation>
    </message>
    <message>
        <source>The history could not be read: {words}</source>
        <translation>无法读取历史记录：{words}</translation>
    </message>
    <message>
        <source>There is no history here: this run keeps none.</source>
        <translation>这里没有历史记录：本次运行不保存。</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>HolidayForm</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
</context>
<context>
    <name>HolidaysCard</name>
    <message>
        <source>Add holiday…</source>
        <translation>添加假期…</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>假期</translation>
    </message>
    <message>
        <source>None. On holidays one target counts all day instead of the week plan.</source>
        <translation>无。在假期中，全天使用同一个目标，而不按周计划。</translation>
    </message>
</context>
<context>
    <name>HomeAssistantPart</name>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>更少选项</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>In Home Assistant: your name at the bottom left, Security, Long-lived access tokens.</source>
        <translation>在 Home Assistant 中：左下角您的名字，“安全”，“长期访问令牌”。</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
</context>
<context>
    <name>HomeBody</name>
    <message>
        <source>Opens how this number comes about</source>
        <translation>打开此数字的由来</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>加热</translation>
    </message>
    <message>
        <source>Heat on or off</source>
        <translation>打开或关闭加热</translation>
    </message>
    <message>
        <source>Living room</source>
        <translation>客厅</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>SIMULATED: this PC and this room are invented. Nothing here is measured.</source>
        <translation>模拟：这台电脑和这个房间都是虚构的。这里没有任何测量值。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Go on now</source>
        <translation>现在继续</translation>
    </message>
    <message>
        <source>Pause 1 hour</source>
        <translation>暂停 1 小时</translation>
    </message>
    <message>
        <source>Pause 4 hours</source>
        <translation>暂停 4 小时</translation>
    </message>
    <message>
        <source>Pause until resumed</source>
        <translation>暂停直到手动继续</translation>
    </message>
</context>
<context>
    <name>HostRow</name>
    <message>
        <source>No address is set.</source>
        <translation>未设置地址。</translation>
    </message>
    <message>
        <source>None is chosen. It would be one of: {hosts}</source>
        <translation>未选择。可选的有：{hosts}</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Set up: {title}</source>
        <translation>设置：{title}</translation>
    </message>
</context>
<context>
    <name>HourTable</name>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热量</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>The plan, hour by hour</source>
        <translation>逐小时计划</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>到目前为止</translation>
    </message>
</context>
<context>
    <name>HouseLine</name>
    <message>
        <source>Open the page of places and heaters</source>
        <translation>打开“地点和加热器”页面</translation>
    </message>
    <message>
        <source>Places and heaters ›</source>
        <translation>地点和加热器 ›</translation>
    </message>
</context>
<context>
    <name>HousePage</name>
    <message>
        <source>Add a place…</source>
        <translation>添加地点…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>The list is full.</source>
        <translation>列表已满。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>InvitationCard</name>
    <message>
        <source>Follow commands from afar?</source>
        <translation>接受远程命令？</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes, follow</source>
        <translation>是，接受</translation>
    </message>
    <message>
        <source>“{sender}” asks whether this PC follows commands through the broker: heat on or off, target, preset, power limit. Whoever may write to the broker could then send them. Payout, pool and your consent stay yours.</source>
        <translation>“{sender}”询问这台电脑是否接受经 MQTT 服务器发来的命令：开启或关闭加热、目标、预设、功率上限。之后，任何能写入该服务器的人都可以发送这些命令。收款地址、矿池和您的同意仍由您掌握。</translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>As the projector or your teacher shows it.</source>
        <translation>见投影或老师的提示。</translation>
    </message>
    <message>
        <source>Ends by itself at</source>
        <translation>自动结束于</translation>
    </message>
    <message>
        <source>Everybody in the class sees it: not your full name.</source>
        <translation>课堂里的每个人都能看到：请不要用全名。</translation>
    </message>
    <message>
        <source>It is not kept on this PC.</source>
        <translation>不会保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Join a class</source>
        <translation>加入课堂</translation>
    </message>
    <message>
        <source>Join code</source>
        <translation>加入码</translation>
    </message>
    <message>
        <source>Join the class</source>
        <translation>加入课堂</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>正在加入…</translation>
    </message>
    <message>
        <source>Leave the class</source>
        <translation>离开课堂</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Nothing is hashed right now.</source>
        <translation>现在没有计算哈希。</translation>
    </message>
    <message>
        <source>Shares that it refused</source>
        <translation>被课堂拒绝的份额</translation>
    </message>
    <message>
        <source>Shares that the class took</source>
        <translation>被课堂接受的份额</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>What the class says</source>
        <translation>课堂消息</translation>
    </message>
    <message>
        <source>You are in no class.</source>
        <translation>您没有加入课堂。</translation>
    </message>
    <message>
        <source>You are in the class: this PC sends its work to {where}.</source>
        <translation>您已加入课堂：这台电脑把计算结果发送到 {where}。</translation>
    </message>
    <message>
        <source>You left the class.</source>
        <translation>您已离开课堂。</translation>
    </message>
    <message>
        <source>Your PC hashes for the class for two hours at most and sends its work to your teacher&apos;s PC over the network, unencrypted: your nickname, the join code and shares, nothing else. What it did before goes on afterwards.</source>
        <translation>您的电脑为课堂计算哈希，最多两小时，并通过网络把结果发送到老师的电脑，不加密：只有您的昵称、加入码和份额，没有其他内容。结束后，电脑会继续之前的工作。</translation>
    </message>
    <message>
        <source>{sentence} (simulated)</source>
        <translation>{sentence}（模拟）</translation>
    </message>
</context>
<context>
    <name>JournalCard</name>
    <message numerus="yes">
        <source>%n entries written.</source>
        <translation>
            <numerusform>已写入 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export journal</source>
        <translation>导出事件记录</translation>
    </message>
    <message>
        <source>Export journal…</source>
        <translation>导出事件记录…</translation>
    </message>
    <message>
        <source>Journal shows</source>
        <translation>事件记录显示</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>这里还没有发生任何事。</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>The file could not be written: {words}</source>
        <translation>无法写入文件：{words}</translation>
    </message>
    <message>
        <source>The journal could not be read: {words}</source>
        <translation>无法读取事件记录：{words}</translation>
    </message>
    <message>
        <source>The newest {count} of this range; the export has all.</source>
        <translation>此范围内最新的 {count} 条；导出的文件包含全部。</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>发生了什么，为什么</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Between sidebar and page</source>
        <translation>在侧边栏和页面之间切换</translation>
    </message>
    <message>
        <source>Charts: read them step by step. With Shift, those of Home: earlier and later</source>
        <translation>图表：逐点读取。首页图表配合 Shift：更早和更晚</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close a dialog; stop reading a chart</source>
        <translation>关闭对话框；停止读取图表</translation>
    </message>
    <message>
        <source>Heat, or stop heating</source>
        <translation>开始或停止供暖</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Odds lab: the next part, with Shift the previous one</source>
        <translation>概率实验室：下一部分，配合 Shift 为上一部分</translation>
    </message>
    <message>
        <source>Projector of a class: the whole screen</source>
        <translation>课堂投影：全屏</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Scroll the page</source>
        <translation>滚动页面</translation>
    </message>
    <message>
        <source>Settings: search</source>
        <translation>设置：搜索</translation>
    </message>
    <message>
        <source>Target: a step. Page Up, Page Down: 2 °C. Home, End: the limits</source>
        <translation>目标：一步。Page Up、Page Down：2 °C。Home、End：上下限</translation>
    </message>
    <message>
        <source>The first nine pages of the sidebar, in order, and the last</source>
        <translation>按顺序为侧边栏的前九个页面，以及最后一个页面</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>本列表</translation>
    </message>
    <message>
        <source>To the next and the previous control</source>
        <translation>到下一个和上一个控件</translation>
    </message>
    <message>
        <source>Week plan: move the period&apos;s beginning. Enter: its temperature. Delete: remove it</source>
        <translation>周计划：移动时段的开始。Enter：其温度。Delete：删除</translation>
    </message>
</context>
<context>
    <name>LabControls</name>
    <message>
        <source>Another part of the lab runs now. Starting here ends it.</source>
        <translation>实验室的另一部分正在运行。在这里开始会结束它。</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message>
        <source>Parts of the lab</source>
        <translation>实验室的各部分</translation>
    </message>
</context>
<context>
    <name>LabRow</name>
    <message>
        <source>Blocks so far, one after the other: {times}</source>
        <translation>至今的区块，依次为：{times}</translation>
    </message>
    <message>
        <source>Start in the lab</source>
        <translation>在实验室中开始</translation>
    </message>
    <message>
        <source>{words} (simulated)</source>
        <translation>{words}（模拟）</translation>
    </message>
</context>
<context>
    <name>LearnedCard</name>
    <message>
        <source>Data for the first fit</source>
        <translation>首次拟合所需的数据</translation>
    </message>
    <message>
        <source>It happens by itself every night.</source>
        <translation>每晚会自动进行。</translation>
    </message>
    <message>
        <source>Learn now</source>
        <translation>立即学习</translation>
    </message>
    <message>
        <source>Measured and predicted, over days that the fit did not see</source>
        <translation>测量值与预测值，取自未参与拟合的日子</translation>
    </message>
    <message>
        <source>Nothing has been learned yet: that takes about a week of measured room temperatures.</source>
        <translation>尚未学习到任何内容：这需要大约一周的室温测量数据。</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>The room as I declared it</source>
        <translation>我设定的房间</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>使用此版本</translation>
    </message>
    <message>
        <source>Versions of the learned room</source>
        <translation>学习得出的房间版本</translation>
    </message>
    <message>
        <source>What was learned about this room</source>
        <translation>关于这个房间学到的内容</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>A lesson file gives the same worksheet, figures and simulated results on every PC, without the internet. Two classes that see the same SHA-256 have the same lesson.</source>
        <translation>课程文件在每台电脑上给出同样的练习单、图表和模拟结果，无需互联网。两个班看到同样的 SHA-256，就是同样的课。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a lesson file…</source>
        <translation>打开课程文件…</translation>
    </message>
    <message>
        <source>Open: {lesson}</source>
        <translation>打开：{lesson}</translation>
    </message>
    <message>
        <source>What pupils learn</source>
        <translation>学习目标</translation>
    </message>
</context>
<context>
    <name>LessonTab</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Lesson files (*.warmlesson *.json)</source>
        <translation>课程文件 (*.warmlesson *.json)</translation>
    </message>
    <message>
        <source>Open a lesson file</source>
        <translation>打开课程文件</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>The lesson could not be opened. {words}</source>
        <translation>无法打开课程。{words}</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>Your answer</source>
        <translation>您的答案</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>All that comes with this program has its licence in one folder.</source>
        <translation>本程序附带的所有组成部分，其许可证都放在同一个文件夹中。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Open the folder with all texts</source>
        <translation>打开包含所有许可证文本的文件夹</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>There is no list here; the parts named before are what it is made of.</source>
        <translation>这里没有列表；本程序由前面列出的部分组成。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What is installed with this program, and what each says of itself.</source>
        <translation>随本程序安装的组成部分，以及各部分自己声明的许可证。</translation>
    </message>
</context>
<context>
    <name>LimitStrips</name>
    <message>
        <source>Lift it</source>
        <translation>取消限制</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>Go there</source>
        <translation>转到那里</translation>
    </message>
    <message>
        <source>Go there: {sentence}</source>
        <translation>转到那里：{sentence}</translation>
    </message>
    <message>
        <source>Known once this PC has hashed.</source>
        <translation>这台电脑计算过哈希后才知道。</translation>
    </message>
    <message>
        <source>When this PC stopped finding blocks</source>
        <translation>这台电脑从何时起找不到区块</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotteryCard</name>
    <message>
        <source>A block every {here} here.</source>
        <translation>这里每 {here} 一个区块。</translation>
    </message>
    <message>
        <source>A block every {here} here. At bitcoin&apos;s difficulty: one in {bitcoin}.</source>
        <translation>这里每 {here} 一个区块。按比特币的难度：每 {bitcoin} 一个。</translation>
    </message>
    <message>
        <source>At {rate}, on average: luck decides about each block.</source>
        <translation>以 {rate} 计算的平均值：每个区块由运气决定。</translation>
    </message>
    <message>
        <source>Every hash is a lottery ticket</source>
        <translation>每个哈希值都是一张彩票</translation>
    </message>
    <message>
        <source>How often a block comes here is told as soon as the hash rate is known.</source>
        <translation>知道算力后，会在此显示多久出一个区块。</translation>
    </message>
    <message>
        <source>How this comes about</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>Start hashing</source>
        <translation>开始计算哈希</translation>
    </message>
    <message>
        <source>Start hashing, heat for a minute, or run the benchmark under Devices.</source>
        <translation>请开始计算哈希、加热一分钟，或在“设备”中运行测速。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>最小化</translation>
    </message>
    <message>
        <source>Quit and stop heating</source>
        <translation>退出并停止加热</translation>
    </message>
    <message>
        <source>Stop heating and quit?</source>
        <translation>停止加热并退出？</translation>
    </message>
    <message>
        <source>This desktop shows no tray icon, so WarmGUI cannot go on heating without its window.</source>
        <translation>此桌面不显示托盘图标，因此没有窗口 WarmGUI 就无法继续加热。</translation>
    </message>
</context>
<context>
    <name>Manners</name>
    <message>
        <source>WarmGUI is here, and nothing heats</source>
        <translation>WarmGUI 在这里，没有在加热</translation>
    </message>
    <message>
        <source>You have not agreed yet that this PC may mine. Click here to see the first steps.</source>
        <translation>您尚未同意这台电脑挖矿。点击此处查看首次运行步骤。</translation>
    </message>
</context>
<context>
    <name>MineCard</name>
    <message>
        <source>A block takes {time} on average here: most likely you see none. That is the lesson.</source>
        <translation>这里平均每个区块需要 {time}：您很可能一个也看不到。这正是要学的。</translation>
    </message>
    <message>
        <source>As on {date}. Blocks found: {found}; expected for the hashes so far: {expected}.</source>
        <translation>按 {date}的条件。找到的区块：{found}；按至今的哈希次数预期：{expected}。</translation>
    </message>
    <message>
        <source>Block {height}: {hash} · {words}</source>
        <translation>区块 {height}：{hash} · {words}</translation>
    </message>
    <message>
        <source>Mine as if it were {date}</source>
        <translation>像在 {date}那样挖矿</translation>
    </message>
    <message>
        <source>Mine as on {date} instead</source>
        <translation>改为按 {date}挖矿</translation>
    </message>
    <message>
        <source>One every {time} on average; {since} since the last one.</source>
        <translation>平均每 {time} 一个；距上一个已过 {since}。</translation>
    </message>
    <message>
        <source>Real headers with the target and the time of that day, hashed for real on this PC. The chain is the lab&apos;s own: what is found here is worth nothing.</source>
        <translation>真实的区块头，采用当天的目标值和时间，在这台电脑上真正计算哈希。这条链属于实验室自己：在这里找到的东西没有任何价值。</translation>
    </message>
    <message>
        <source>{sentence} (simulated)</source>
        <translation>{sentence}（模拟）</translation>
    </message>
</context>
<context>
    <name>MineDialog</name>
    <message>
        <source>Another luck</source>
        <translation>换个运气</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date of the lesson</source>
        <translation>课程的日期</translation>
    </message>
    <message>
        <source>Make it mine</source>
        <translation>改成我的课</translation>
    </message>
    <message>
        <source>Make the lesson</source>
        <translation>生成课程</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Take the network&apos;s facts of {date}</source>
        <translation>采用 {date}的网络数据</translation>
    </message>
    <message>
        <source>Take today&apos;s facts</source>
        <translation>采用今天的数据</translation>
    </message>
    <message>
        <source>Take what this PC measures</source>
        <translation>采用这台电脑的实测值</translation>
    </message>
    <message>
        <source>Take what this PC measures: {rate}</source>
        <translation>采用这台电脑的实测值：{rate}</translation>
    </message>
    <message>
        <source>The seed should be a whole number.</source>
        <translation>种子应为整数。</translation>
    </message>
    <message>
        <source>This is no number: {words}</source>
        <translation>这不是数字：{words}</translation>
    </message>
    <message>
        <source>With other numbers it is another lesson: worksheet, figures and solution follow, and so does the SHA-256. The file that you began with stays as it is.</source>
        <translation>换了数字就是另一节课：练习单、图表和答案随之改变，SHA-256 也随之改变。原来的文件保持不变。</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在计算…</translation>
    </message>
</context>
<context>
    <name>MinerCard</name>
    <message>
        <source>A machine that you describe; nothing of it is measured.</source>
        <translation>由您描述的机器；没有任何实测。</translation>
    </message>
    <message>
        <source>Another machine</source>
        <translation>另一台机器</translation>
    </message>
    <message>
        <source>Nothing was hashed since the program was started, so nobody knows this PC&apos;s hashrate. Let it heat or mine, or look at another machine:</source>
        <translation>程序启动以来还没有做过哈希计算，因此不知道这台电脑的算力。请让它加热或挖矿，或查看另一台机器：</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Whose odds</source>
        <translation>谁的概率</translation>
    </message>
    <message>
        <source>{rate}, measured</source>
        <translation>{rate}，实测</translation>
    </message>
    <message>
        <source>{rate}, simulated</source>
        <translation>{rate}，模拟</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>Money, net first</source>
        <translation>收支，净额在前</translation>
    </message>
</context>
<context>
    <name>MoreCard</name>
    <message>
        <source>At home</source>
        <translation>在家中</translation>
    </message>
    <message>
        <source>Check a claim…</source>
        <translation>核查说法…</translation>
    </message>
    <message>
        <source>Claims that were made, with numbers that you can change:</source>
        <translation>常见的说法，其中的数字可以更改：</translation>
    </message>
    <message>
        <source>Heat that somebody pays for</source>
        <translation>有人付费的热量</translation>
    </message>
    <message>
        <source>Replay last week under another policy…</source>
        <translation>用另一种策略重演上周…</translation>
    </message>
    <message>
        <source>Set up prices and signals…</source>
        <translation>设置价格和信号…</translation>
    </message>
    <message>
        <source>The grid, sun and gas</source>
        <translation>电网、太阳能和燃气</translation>
    </message>
    <message>
        <source>The world</source>
        <translation>世界</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>假设分析…</translation>
    </message>
</context>
<context>
    <name>MqttPart</name>
    <message>
        <source>Fewer options</source>
        <translation>更少选项</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>MQTT 服务器</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Password at the broker</source>
        <translation>MQTT 服务器的密码</translation>
    </message>
</context>
<context>
    <name>NetworkRow</name>
    <message>
        <source>Each of its {count} addresses is asked once whether it is a heater: on port 80 for AxeOS, on port 4028 for cgminer. Nothing is changed anywhere. Other devices may notice that, and a watchful router may call it an attack. Search only networks that are yours.</source>
        <translation>对其中的 {count} 个地址各询问一次是否为加热器：AxeOS 用端口 80，cgminer 用端口 4028。不会更改任何设备。其他设备可能会察觉，警惕的路由器可能会把它视为攻击。请只搜索属于您自己的网络。</translation>
    </message>
    <message>
        <source>May {network} be searched?</source>
        <translation>允许搜索 {network}？</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No longer allow searching {network}</source>
        <translation>不再允许搜索 {network}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search it</source>
        <translation>搜索此网络</translation>
    </message>
    <message>
        <source>Search {network}</source>
        <translation>搜索 {network}</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>You agreed to this.</source>
        <translation>您已同意。</translation>
    </message>
</context>
<context>
    <name>NewerCard</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>What is new in it</source>
        <translation>新版本的新功能</translation>
    </message>
</context>
<context>
    <name>NodeForm</name>
    <message>
        <source>A found block pays here, whole: 100 % yours. Take an address of your own wallet.</source>
        <translation>找到的区块全额付到这里：100 % 归您。请使用您自己钱包的地址。</translation>
    </message>
    <message>
        <source>Address of the node</source>
        <translation>节点地址</translation>
    </message>
    <message>
        <source>Payout address</source>
        <translation>收款地址</translation>
    </message>
    <message>
        <source>The RPC port of Bitcoin Core; 8332 on the main network.</source>
        <translation>Bitcoin Core 的 RPC 端口；主网为 8332。</translation>
    </message>
</context>
<context>
    <name>NodeLogin</name>
    <message>
        <source>Bitcoin Core writes it anew at each start, so there is no password to keep. Usual places: ~/.bitcoin/.cookie on Linux, %LOCALAPPDATA%\Bitcoin\.cookie on Windows, ~/Library/Application Support/Bitcoin/.cookie on macOS.</source>
        <translation>Bitcoin Core 每次启动都会重新写入它，因此不需要保存密码。通常的位置：Linux 上为 ~/.bitcoin/.cookie，Windows 上为 %LOCALAPPDATA%\Bitcoin\.cookie，macOS 上为 ~/Library/Application Support/Bitcoin/.cookie。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>Cookie 文件</translation>
    </message>
    <message>
        <source>Found: {path}. Use it</source>
        <translation>已找到：{path}。使用它</translation>
    </message>
    <message>
        <source>How the node lets WarmGUI in</source>
        <translation>WarmGUI 如何登录节点</translation>
    </message>
    <message>
        <source>The node&apos;s cookie file</source>
        <translation>节点的 cookie 文件</translation>
    </message>
    <message>
        <source>Use the cookie file (recommended)</source>
        <translation>使用 cookie 文件（推荐）</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>用户名和密码</translation>
    </message>
</context>
<context>
    <name>NodesModel</name>
    <message>
        <source>A machine draws what it needs for itself besides.</source>
        <translation>此外，机器自身所需的功率另计。</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Mining limit</source>
        <translation>挖矿上限</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>NodesTable</name>
    <message>
        <source>Machines of the fleet</source>
        <translation>机群中的机器</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>As its makers wrote it:</source>
        <translation>开发者的原文说明：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is written about it.</source>
        <translation>没有关于它的说明。</translation>
    </message>
    <message>
        <source>Open its page in the browser</source>
        <translation>在浏览器中打开其网页</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
</context>
<context>
    <name>OddsTab</name>
    <message>
        <source>Chance by then</source>
        <translation>届时的概率</translation>
    </message>
    <message>
        <source>How much power mining adds is not known while this PC does not mine.</source>
        <translation>这台电脑不挖矿时，无法得知挖矿会增加多少功率。</translation>
    </message>
    <message>
        <source>How waits are spread</source>
        <translation>等待时间的分布</translation>
    </message>
    <message>
        <source>Nothing is known of bitcoin&apos;s difficulty, so there are no odds.</source>
        <translation>不知道比特币的难度，因此没有概率。</translation>
    </message>
    <message>
        <source>Of days with so many hashes, {part} have a smaller best share.</source>
        <translation>在哈希次数同样多的日子里，{part} 的最佳份额更小。</translation>
    </message>
    <message>
        <source>What the chance of a year is like</source>
        <translation>一年的概率相当于什么</translation>
    </message>
    <message>
        <source>Which figure</source>
        <translation>哪张图表</translation>
    </message>
    <message>
        <source>Your best share today</source>
        <translation>您今天的最佳份额</translation>
    </message>
    <message>
        <source>Your odds in numbers</source>
        <translation>用数字看您的概率</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>Another code</source>
        <translation>换一个码</translation>
    </message>
    <message>
        <source>Class 10b</source>
        <translation>高一（2）班</translation>
    </message>
    <message>
        <source>I have read this and want to open the class</source>
        <translation>我已阅读以上内容，并希望开启课堂</translation>
    </message>
    <message>
        <source>Join code</source>
        <translation>加入码</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>Open a class</source>
        <translation>开启课堂</translation>
    </message>
    <message>
        <source>Open it on</source>
        <translation>开启位置</translation>
    </message>
    <message>
        <source>Open the class</source>
        <translation>开启课堂</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在开启…</translation>
    </message>
    <message>
        <source>Stands on the projector.</source>
        <translation>显示在投影上。</translation>
    </message>
    <message>
        <source>Students type it. It is no password of yours.</source>
        <translation>由学生输入。请不要用您自己的密码。</translation>
    </message>
    <message>
        <source>The class could not be opened.</source>
        <translation>无法开启课堂。</translation>
    </message>
    <message>
        <source>This PC becomes a small pool for everybody in the room: real blocks, real hashes, on a network of its own that has nothing to do with bitcoin. Students join with WarmGUI or with any miner that speaks Stratum V1.</source>
        <translation>这台电脑成为教室里所有人的小矿池：真实的区块，真实的哈希，在一个与比特币无关的独立网络上。学生用 WarmGUI 或任何支持 Stratum V1 的挖矿程序加入。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What this opens</source>
        <translation>开启的内容</translation>
    </message>
</context>
<context>
    <name>OpenedLesson</name>
    <message>
        <source>All lessons</source>
        <translation>所有课程</translation>
    </message>
    <message>
        <source>Language of the lesson</source>
        <translation>课程语言</translation>
    </message>
    <message>
        <source>Lesson files (*.warmlesson)</source>
        <translation>课程文件 (*.warmlesson)</translation>
    </message>
    <message>
        <source>Make it mine…</source>
        <translation>改成我的课…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Save lesson file…</source>
        <translation>保存课程文件…</translation>
    </message>
    <message>
        <source>Seed {seed}. SHA-256 of this lesson: {hash}</source>
        <translation>种子 {seed}。本课的 SHA-256：{hash}</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Solution as PDF…</source>
        <translation>答案存为 PDF…</translation>
    </message>
    <message>
        <source>This could not be written: {words}</source>
        <translation>无法写入：{words}</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>练习单</translation>
    </message>
    <message>
        <source>Worksheet as PDF…</source>
        <translation>练习单存为 PDF…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
    <message>
        <source>{right} of {count} answers are right.</source>
        <translation>{count} 个答案中有 {right} 个正确。</translation>
    </message>
</context>
<context>
    <name>OutsideCard</name>
    <message>
        <source>Outside</source>
        <translation>室外</translation>
    </message>
    <message>
        <source>Sun {sun}</source>
        <translation>日照 {sun}</translation>
    </message>
    <message>
        <source>The temperature outside is not known.</source>
        <translation>室外温度未知。</translation>
    </message>
    <message>
        <source>Your own sensor comes first; the choice below stands in while it is silent.</source>
        <translation>您自己的传感器优先；它没有响应时，由下面的选择顶替。</translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>Change the broker…</source>
        <translation>更改 MQTT 服务器…</translation>
    </message>
    <message>
        <source>Hide the names on the broker</source>
        <translation>隐藏 MQTT 服务器上的名称</translation>
    </message>
    <message>
        <source>Names on the broker</source>
        <translation>MQTT 服务器上的名称</translation>
    </message>
    <message>
        <source>No broker is named yet.</source>
        <translation>尚未指定MQTT 服务器。</translation>
    </message>
    <message>
        <source>Not followed lately:</source>
        <translation>最近未执行：</translation>
    </message>
    <message>
        <source>Nothing is told, and nobody is listened to.</source>
        <translation>不告知任何信息，也不监听任何机器。</translation>
    </message>
    <message>
        <source>This PC on the broker</source>
        <translation>这台电脑在 MQTT 服务器上</translation>
    </message>
</context>
<context>
    <name>PageArea</name>
    <message>
        <source>Text that scrolls</source>
        <translation>可滚动的文本</translation>
    </message>
</context>
<context>
    <name>PageCatalog</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能源</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>机群</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Odds lab</source>
        <translation>概率实验室</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Places and heaters</source>
        <translation>地点和加热器</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>Pools and nodes</source>
        <translation>矿池和节点</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PasswordPart</name>
    <message>
        <source>Ask me in each run</source>
        <translation>每次运行时询问我</translation>
    </message>
    <message>
        <source>A file in the data folder that only this user can read. Whoever can read it has the password: a keyring is better.</source>
        <translation>数据文件夹中只有此用户可以读取的文件。能读取它的人就能得到密码：密钥环更好。</translation>
    </message>
    <message>
        <source>Credential Manager on Windows, Secret Service or KWallet on Linux, Keychain on macOS. What it does not take goes into a private file, and that is said. It never stands in the settings file.</source>
        <translation>Windows 上是凭据管理器，Linux 上是 Secret Service 或 KWallet，macOS 上是钥匙串。它不接受的密码会写入一个私有文件，并会告知。密码绝不会写入设置文件。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>It is held for this run only, and stands in no file.</source>
        <translation>只在本次运行期间保留，不写入任何文件。</translation>
    </message>
    <message>
        <source>Keep it in an unencrypted file</source>
        <translation>保存在未加密的文件中</translation>
    </message>
    <message>
        <source>Keep it in the system&apos;s keyring</source>
        <translation>保存在系统的密钥环中</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The password</source>
        <translation>密码内容</translation>
    </message>
    <message>
        <source>may stay empty until it is needed</source>
        <translation>在需要之前可以留空</translation>
    </message>
    <message>
        <source>unchanged: it is kept in the system&apos;s keyring</source>
        <translation>不变：已保存在系统的密钥环中</translation>
    </message>
    <message>
        <source>unchanged: kept in the file</source>
        <translation>不变：已保存在文件中</translation>
    </message>
</context>
<context>
    <name>PasswordQuestion</name>
    <message>
        <source>Keep it in the system&apos;s keyring</source>
        <translation>保存在系统的密钥环中</translation>
    </message>
    <message>
        <source>Not kept, it is held until WarmGUI ends, and asked for in the next run. What the keyring does not take goes into a private file, not encrypted, and that is said.</source>
        <translation>如果不保存，密码会保留到 WarmGUI 结束，下次运行时再询问。密钥环不接受的密码会写入一个未加密的私有文件，并会告知。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>使用此密码</translation>
    </message>
    <message>
        <source>{server} needs its password</source>
        <translation>{server} 需要密码</translation>
    </message>
</context>
<context>
    <name>PayoutView</name>
    <message>
        <source>(a script without an address)</source>
        <translation>（无地址的脚本）</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Together {bitcoin} BTC</source>
        <translation>合计 {bitcoin} BTC</translation>
    </message>
    <message>
        <source>Who is paid, in detail</source>
        <translation>查看收款方详情</translation>
    </message>
    <message numerus="yes">
        <source>and %n more output(s)</source>
        <translation>
            <numerusform>另有 %n 个输出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Cleaned</source>
        <translation>已清洁</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>耗电</translation>
    </message>
    <message>
        <source>Edit {place}</source>
        <translation>编辑 {place}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Heat {place}</source>
        <translation>加热 {place}</translation>
    </message>
    <message>
        <source>Its thermometers…</source>
        <translation>它的温度计…</translation>
    </message>
    <message>
        <source>No heater yet: give one this place below.</source>
        <translation>还没有加热器：请在下方为它指定一台。</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Remove {place}</source>
        <translation>移除 {place}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and gets no heat.</source>
        <translation>关闭后，它留在列表中，但得不到热量。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>The filter of {place} was cleaned</source>
        <translation>{place} 的滤网已清洁</translation>
    </message>
    <message>
        <source>The room of this PC</source>
        <translation>这台电脑所在的房间</translation>
    </message>
    <message>
        <source>Thermometers of {place}</source>
        <translation>{place} 的温度计</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Warmed by {heaters}.</source>
        <translation>由 {heaters} 供热。</translation>
    </message>
    <message>
        <source>never warmer than {highest}</source>
        <translation>绝不高于 {highest}</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>{place}, {state}, {now}</source>
        <translation>{place}，{state}，{now}</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Add a place</source>
        <translation>添加地点</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>其他类型</translation>
    </message>
    <message>
        <source>Change this place</source>
        <translation>更改此地点</translation>
    </message>
    <message>
        <source>Kind: {kind}. Choose another one</source>
        <translation>类型：{kind}。选择其他类型</translation>
    </message>
    <message>
        <source>What is to be kept warm?</source>
        <translation>要为哪里保温？</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>1: served first</source>
        <translation>1：最先供应</translation>
    </message>
    <message>
        <source>Add a thermometer…</source>
        <translation>添加温度计…</translation>
    </message>
    <message>
        <source>Empty: as much as its heaters can.</source>
        <translation>留空：以其加热器的最大能力为准。</translation>
    </message>
    <message>
        <source>Heat that arrives</source>
        <translation>到达的热量</translation>
    </message>
    <message>
        <source>Hide the limits</source>
        <translation>隐藏限制</translation>
    </message>
    <message>
        <source>Highest power for it</source>
        <translation>可用的最高功率</translation>
    </message>
    <message>
        <source>Hours of the fan. Empty: never.</source>
        <translation>风扇运行的小时数。留空：从不提醒。</translation>
    </message>
    <message>
        <source>Limits of its own</source>
        <translation>自己的限制</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Never warmer than</source>
        <translation>温度绝不高于</translation>
    </message>
    <message>
        <source>Only in good hours</source>
        <translation>仅在有利时段</translation>
    </message>
    <message>
        <source>Part of the heat that the duct&apos;s walls do not lose on the way.</source>
        <translation>热量在途中没有从风管壁散失的部分。</translation>
    </message>
    <message>
        <source>Power of the fan</source>
        <translation>风扇的功率</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Remind to clean the filter after</source>
        <translation>多久后提醒清洁滤网</translation>
    </message>
    <message>
        <source>Target temperature</source>
        <translation>目标温度</translation>
    </message>
    <message>
        <source>Thermometer</source>
        <translation>温度计</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>容积</translation>
    </message>
    <message>
        <source>Where there is not power enough for all, 1 is served first.</source>
        <translation>当功率不足以满足所有地点时，最先供应 1。</translation>
    </message>
    <message>
        <source>While the policy on the energy page says so: cheap, clean, or own sun.</source>
        <translation>当“能源”页面上的策略允许时：电价便宜、电力清洁，或有自有太阳能。</translation>
    </message>
    <message>
        <source>With it this program says how long the water takes to its target.</source>
        <translation>填写后，本程序会显示水达到目标需要多久。</translation>
    </message>
    <message>
        <source>Without a thermometer it gets no heat: nobody would know when it is warm.</source>
        <translation>没有温度计，它就得不到热量：没有人知道它何时足够暖。</translation>
    </message>
    <message>
        <source>for example bedroom</source>
        <translation>例如卧室</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>one that is not in the list any more</source>
        <translation>已不在列表中的一项</translation>
    </message>
    <message>
        <source>{last}: served last</source>
        <translation>{last}：最后供应</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>A plan for this is being made. Shown is the one before.</source>
        <translation>正在为此选择制定计划。现在显示的是之前的计划。</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>恢复按计划</translation>
    </message>
    <message>
        <source>Day of the plan</source>
        <translation>计划的日期</translation>
    </message>
    <message>
        <source>Heat by the week plan</source>
        <translation>按周计划加热</translation>
    </message>
    <message>
        <source>Heat, own power, room temperature and prices of the day, hour by hour</source>
        <translation>当天的热量、自有电力、室温和价格，逐小时显示</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>显示为图表</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>The next 24 hours: {words}</source>
        <translation>未来 24 小时：{words}</translation>
    </message>
    <message>
        <source>The past hours could not be read: {words}</source>
        <translation>无法读取过去的时段：{words}</translation>
    </message>
    <message>
        <source>The plan does not reach so far yet.</source>
        <translation>计划还没有排到这一天。</translation>
    </message>
    <message>
        <source>There is no plan yet: it needs to know your room, and when electricity is cheap.</source>
        <translation>还没有计划：需要先了解您的房间，以及什么时候电价低。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Today&apos;s plan</source>
        <translation>今天的计划</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Tomorrow&apos;s plan</source>
        <translation>明天的计划</translation>
    </message>
    <message>
        <source>carbon of the grid</source>
        <translation>电网碳强度</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>热量</translation>
    </message>
    <message>
        <source>heat planned</source>
        <translation>计划热量</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>own power</source>
        <translation>自有电力</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>room expected</source>
        <translation>预计室温</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>PolicyRow</name>
    <message>
        <source>What comes first</source>
        <translation>什么优先</translation>
    </message>
</context>
<context>
    <name>PoolForm</name>
    <message>
        <source>A solo pool pays a found block to this address. WarmGUI gets nothing from any pool.</source>
        <translation>solo 矿池把找到的区块付到这个地址。WarmGUI 不从任何矿池得到任何东西。</translation>
    </message>
    <message>
        <source>Address of the pool</source>
        <translation>矿池地址</translation>
    </message>
    <message>
        <source>Ask for a share difficulty</source>
        <translation>请求的份额难度</translation>
    </message>
    <message>
        <source>Easier shares come more often, so that you see sooner that the pool counts them. They change nothing about what you earn on average. Some pools ignore the wish.</source>
        <translation>更容易的份额来得更频繁，这样您能更早看到矿池在计数。它们不改变您的平均收入。有些矿池会忽略这个请求。</translation>
    </message>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>更少选项</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Name of this PC there (worker)</source>
        <translation>这台电脑在矿池中的名称（矿工名）</translation>
    </message>
    <message>
        <source>None (most pools need none)</source>
        <translation>无（大多数矿池不需要）</translation>
    </message>
    <message>
        <source>Payout address, or user name at this pool</source>
        <translation>收款地址，或在此矿池的用户名</translation>
    </message>
    <message>
        <source>Payout address, to compare with</source>
        <translation>用于比对的收款地址</translation>
    </message>
    <message>
        <source>The pool gets: {user}</source>
        <translation>矿池收到的是：{user}</translation>
    </message>
    <message>
        <source>Where the user name is no address: the pool&apos;s block is compared with this one.</source>
        <translation>当用户名不是地址时：用此地址与矿池的区块比对。</translation>
    </message>
    <message>
        <source>Writes stratum+ssl:// before the address; the pool needs a port for it.</source>
        <translation>在地址前写入 stratum+ssl://；矿池必须有相应的端口。</translation>
    </message>
    <message>
        <source>as the pool likes</source>
        <translation>由矿池决定</translation>
    </message>
    <message>
        <source>for example heater</source>
        <translation>例如 heater</translation>
    </message>
</context>
<context>
    <name>PoolTab</name>
    <message>
        <source>Axis</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Draw other lives</source>
        <translation>抽取另一批人生</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在抽取…</translation>
    </message>
    <message>
        <source>Even axis</source>
        <translation>均匀坐标轴</translation>
    </message>
    <message>
        <source>How the pool pays</source>
        <translation>矿池如何付款</translation>
    </message>
    <message>
        <source>Nothing is known of bitcoin&apos;s difficulty, so nothing can be drawn.</source>
        <translation>不知道比特币的难度，因此无法模拟。</translation>
    </message>
    <message>
        <source>Powers of ten</source>
        <translation>10 的幂</translation>
    </message>
    <message>
        <source>That could not be computed. Try again with “Draw other lives”.</source>
        <translation>无法计算。请用“抽取另一批人生”重试。</translation>
    </message>
    <message>
        <source>There is nobody here to compute it.</source>
        <translation>这里没有可以进行计算的程序。</translation>
    </message>
    <message>
        <source>Two ways to be paid</source>
        <translation>两种得到报酬的方式</translation>
    </message>
    <message>
        <source>What theory says</source>
        <translation>理论怎么说</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Carbon intensity</source>
        <translation>碳强度</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>The next 24 hours</source>
        <translation>未来 24 小时</translation>
    </message>
    <message>
        <source>Try it to see the next 24 hours here.</source>
        <translation>点“试一试”，在此查看未来 24 小时。</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Class network</source>
        <translation>课堂网络</translation>
    </message>
    <message>
        <source>Difficulty, block by block</source>
        <translation>逐个区块的难度</translation>
    </message>
    <message>
        <source>Every share that came in was honest work.</source>
        <translation>收到的每个份额都是诚实的计算。</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>全屏 (F11)</translation>
    </message>
    <message>
        <source>How it adjusts</source>
        <translation>如何调整</translation>
    </message>
    <message>
        <source>Join code</source>
        <translation>加入码</translation>
    </message>
    <message>
        <source>Join code: {code}</source>
        <translation>加入码：{code}</translation>
    </message>
    <message>
        <source>Luck (blocks found over expected) and hashes</source>
        <translation>运气（实际区块数比预期）与哈希次数</translation>
    </message>
    <message>
        <source>Luckiest, for that much work</source>
        <translation>按工作量算最幸运</translation>
    </message>
    <message>
        <source>Most hashes</source>
        <translation>哈希最多</translation>
    </message>
    <message>
        <source>Once shares have come in, each student stands here as a dot.</source>
        <translation>收到份额后，每名学生在这里显示为一个点。</translation>
    </message>
    <message>
        <source>Projector: {title}</source>
        <translation>投影：{title}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>The chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>The class is over.</source>
        <translation>课堂已结束。</translation>
    </message>
    <message>
        <source>WarmGUI: Odds lab, Classroom, Join a class. Other miners: user = nickname, password = code.</source>
        <translation>WarmGUI：概率实验室、课堂、加入课堂。其他挖矿程序：用户名 = 昵称，密码 = 加入码。</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>since the last block</source>
        <translation>距上一个区块</translation>
    </message>
    <message>
        <source>students here</source>
        <translation>在场学生</translation>
    </message>
    <message>
        <source>together, estimated</source>
        <translation>合计，估计值</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove reading {number}</source>
        <translation>移除读数 {number}</translation>
    </message>
</context>
<context>
    <name>RealityCard</name>
    <message>
        <source>Best share today, against what a block needs (log scale)</source>
        <translation>今日最佳份额与出块所需之比（对数刻度）</translation>
    </message>
    <message>
        <source>Reality check</source>
        <translation>现实检验</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>As at first.</source>
        <translation>与最初相同。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bring back and close WarmGUI</source>
        <translation>恢复并关闭 WarmGUI</translation>
    </message>
    <message>
        <source>Bring back from an export…</source>
        <translation>从导出文件恢复…</translation>
    </message>
    <message>
        <source>Bring back from the export: {thing}?</source>
        <translation>要从导出文件恢复吗：{thing}？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose an export</source>
        <translation>选择导出文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everything is kept as a zip file before.</source>
        <translation>之前会把全部内容保存为一个 zip 文件。</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>导出全部…</translation>
    </message>
    <message>
        <source>It is in use while WarmGUI runs, so it is done when WarmGUI ends: heating stops, and you start it again.</source>
        <translation>WarmGUI 运行时正在使用它，因此在 WarmGUI 结束时执行：加热停止，由您重新启动。</translation>
    </message>
    <message>
        <source>Keeping everything as a zip file…</source>
        <translation>正在把全部内容保存为 zip 文件…</translation>
    </message>
    <message>
        <source>Nothing there.</source>
        <translation>没有内容。</translation>
    </message>
    <message>
        <source>One section of the settings</source>
        <translation>设置中的一个部分</translation>
    </message>
    <message>
        <source>One thing at a time goes back to how it was at first. Before that everything is kept as a zip file of plain files. Passwords are never in it.</source>
        <translation>一次把一项恢复到最初的状态。之前会把全部内容作为普通文件保存到一个 zip 文件中。其中绝不包含密码。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset and close WarmGUI</source>
        <translation>重置并关闭 WarmGUI</translation>
    </message>
    <message>
        <source>Reset and export</source>
        <translation>重置和导出</translation>
    </message>
    <message>
        <source>Reset: {thing}</source>
        <translation>重置：{thing}</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>重置…</translation>
    </message>
    <message>
        <source>Section of the settings</source>
        <translation>设置的部分</translation>
    </message>
    <message>
        <source>Set back to how it was at first: {thing}?</source>
        <translation>要恢复到最初的状态吗：{thing}？</translation>
    </message>
    <message>
        <source>What is there now is replaced by it.</source>
        <translation>它会替换现有的内容。</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>自 {date}</translation>
    </message>
</context>
<context>
    <name>ReplayCard</name>
    <message numerus="yes">
        <source>All %n of them</source>
        <translation>
            <numerusform>全部 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Hash: {hash}</source>
        <translation>哈希值：{hash}</translation>
    </message>
    <message>
        <source>Historic block</source>
        <translation>历史区块</translation>
    </message>
    <message>
        <source>Mine a historic block again</source>
        <translation>重新挖一个历史区块</translation>
    </message>
    <message>
        <source>Nonces that were searched</source>
        <translation>已搜索的 nonce</translation>
    </message>
    <message>
        <source>{name}: nonce {nonce} found again after {time}, with {hashes} hashes</source>
        <translation>{name}：{time} 后重新找到 nonce {nonce}，共 {hashes} 次哈希</translation>
    </message>
    <message>
        <source>{name}: {part} of the nonces searched; the rest takes {time} at most.</source>
        <translation>{name}：已搜索 {part} 的 nonce；其余最多需要 {time}。</translation>
    </message>
    <message>
        <source>{sentence} (simulated)</source>
        <translation>{sentence}（模拟）</translation>
    </message>
    <message>
        <source>{title} · {date} · {note}</source>
        <translation>{title} · {date} · {note}</translation>
    </message>
</context>
<context>
    <name>ReplayDialog</name>
    <message>
        <source>As it was
(by the model)</source>
        <translation>实际情况
（按模型）</translation>
    </message>
    <message>
        <source>As it was
(measured)</source>
        <translation>实际情况
（测量）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Difference
(of the models)</source>
        <translation>差值
（两个模型结果）</translation>
    </message>
    <message>
        <source>Last week under another policy</source>
        <translation>用另一种策略的上周</translation>
    </message>
    <message>
        <source>Policy to try</source>
        <translation>要尝试的策略</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重演</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>The last seven days once more, with the room, the weather and the prices as they were. The middle column tells how well the model knows the week: compare the last two with each other, not with what was measured.</source>
        <translation>按当时的房间、天气和价格，把过去七天重演一遍。中间一列说明模型对这一周的还原程度：请把后两列相互比较，不要与测量值比较。</translation>
    </message>
    <message>
        <source>The power of mining in the week, three times</source>
        <translation>一周内的挖矿功率，三种情形</translation>
    </message>
    <message>
        <source>The room in the week, three times</source>
        <translation>一周内的房间温度，三种情形</translation>
    </message>
    <message>
        <source>There is nothing to replay here: this run keeps no history.</source>
        <translation>这里没有可重演的内容：本次运行不保存历史记录。</translation>
    </message>
    <message>
        <source>What if this had come first:</source>
        <translation>假如当时优先考虑的是：</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表显示的内容</translation>
    </message>
    <message>
        <source>What the week came to, and would have</source>
        <translation>这一周的实际结果与假设结果</translation>
    </message>
    <message>
        <source>{policy}
(by the model)</source>
        <translation>{policy}
（按模型）</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>A PDF to print or to keep: what was heated, what it cost and earned, the same heat from other heaters, a table, and how each number is known.</source>
        <translation>可打印或保存的 PDF：加热了多少，费用和收入，用其他加热器产生同样热量的对比，一张表格，以及每个数字从何得知。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Report of {period}</source>
        <translation>{period}的报告</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>The report could not be written: {words}</source>
        <translation>无法写入报告：{words}</translation>
    </message>
    <message>
        <source>The report was written to {path}.</source>
        <translation>报告已写入 {path}。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>RoomEntry</name>
    <message>
        <source>Room is</source>
        <translation>房间现在</translation>
    </message>
    <message>
        <source>Room temperature now</source>
        <translation>当前室温</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>A radiator holds this room</source>
        <translation>有暖气片在维持这个房间的温度</translation>
    </message>
    <message>
        <source>This room now</source>
        <translation>房间现状</translation>
    </message>
</context>
<context>
    <name>RoomStep</name>
    <message>
        <source>Your room and your units</source>
        <translation>您的房间和单位</translation>
    </message>
</context>
<context>
    <name>RunningClass</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Blocks, boards and nicknames are gone then, unless you exported them.</source>
        <translation>区块、排行榜和昵称都将消失，除非您已导出。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the class</source>
        <translation>关闭课堂</translation>
    </message>
    <message>
        <source>Close the class now?</source>
        <translation>现在关闭课堂？</translation>
    </message>
    <message>
        <source>Close the class…</source>
        <translation>关闭课堂…</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Everybody is disconnected. The results stay here until you forget them.</source>
        <translation>所有人都会断开连接。结果会保留在这里，直到您清除。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>For other miners</source>
        <translation>其他挖矿程序</translation>
    </message>
    <message>
        <source>Forget everything that is known of this class?</source>
        <translation>清除这个课堂的全部信息？</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forget the class</source>
        <translation>清除课堂</translation>
    </message>
    <message>
        <source>From the next block on the difficulty is {difficulty}.</source>
        <translation>从下一个区块起，难度为 {difficulty}。</translation>
    </message>
    <message>
        <source>Hashrate of the class (estimated)</source>
        <translation>课堂的算力（估计）</translation>
    </message>
    <message>
        <source>How students join</source>
        <translation>学生如何加入</translation>
    </message>
    <message>
        <source>In WarmGUI: Odds lab, Classroom, Join a class. In any other miner: the address as the pool, the nickname as the user, the join code as the password.</source>
        <translation>在 WarmGUI 中：概率实验室、课堂、加入课堂。在其他挖矿程序中：地址作为矿池，昵称作为用户名，加入码作为密码。</translation>
    </message>
    <message>
        <source>Join code</source>
        <translation>加入码</translation>
    </message>
    <message>
        <source>Miners under this nickname are disconnected. What it found so far stays counted.</source>
        <translation>使用此昵称的挖矿程序会断开连接。至今找到的仍然计入。</translation>
    </message>
    <message>
        <source>NICKNAME</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Nobody has joined yet.</source>
        <translation>还没有人加入。</translation>
    </message>
    <message>
        <source>Nobody took part.</source>
        <translation>没有人参加。</translation>
    </message>
    <message>
        <source>Open another class</source>
        <translation>开启另一个课堂</translation>
    </message>
    <message>
        <source>Projector view</source>
        <translation>投影视图</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Refuse a student</source>
        <translation>拒绝学生</translation>
    </message>
    <message>
        <source>Refuse for this class…</source>
        <translation>在本课堂中拒绝…</translation>
    </message>
    <message>
        <source>Refuse “{nickname}” for the rest of this class?</source>
        <translation>在本课堂余下的时间里拒绝“{nickname}”？</translation>
    </message>
    <message>
        <source>Refuse “{nickname}” for this class…</source>
        <translation>在本课堂中拒绝“{nickname}”…</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Students here</source>
        <translation>在场学生</translation>
    </message>
    <message>
        <source>The class</source>
        <translation>课堂</translation>
    </message>
    <message>
        <source>The class is open</source>
        <translation>课堂已开启</translation>
    </message>
    <message>
        <source>The class is over</source>
        <translation>课堂已结束</translation>
    </message>
    <message>
        <source>The class “{title}” is open</source>
        <translation>课堂“{title}”已开启</translation>
    </message>
    <message>
        <source>The class “{title}” is over</source>
        <translation>课堂“{title}”已结束</translation>
    </message>
</context>
<context>
    <name>SafeBanner</name>
    <message>
        <source>Reset and export…</source>
        <translation>重置和导出…</translation>
    </message>
</context>
<context>
    <name>SaveLine</name>
    <message>
        <source>Save figure…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
</context>
<context>
    <name>SaveQuestion</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行文件 (*.jsonl)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>What it holds now would be gone.</source>
        <translation>其现有内容将会丢失。</translation>
    </message>
    <message>
        <source>There is a file “{name}” already.</source>
        <translation>已有名为“{name}”的文件。</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>Copy to {day}</source>
        <translation>复制到{day}</translation>
    </message>
    <message>
        <source>Copy {day} to all days</source>
        <translation>将{day}复制到所有日子</translation>
    </message>
    <message>
        <source>Copy {day} to all working days</source>
        <translation>将{day}复制到所有工作日</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>There is room for {number} periods a day.</source>
        <translation>每天最多可有 {number} 个时段。</translation>
    </message>
    <message>
        <source>until {day}, {time}</source>
        <translation>直到{day} {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>直到 {time}</translation>
    </message>
</context>
<context>
    <name>ScienceCard</name>
    <message>
        <source>Forget the password of BOINC</source>
        <translation>忘记 BOINC 的密码</translation>
    </message>
    <message>
        <source>Hide where the program is</source>
        <translation>隐藏程序的位置</translation>
    </message>
    <message>
        <source>Power of science</source>
        <translation>科学计算的功率</translation>
    </message>
    <message>
        <source>Science pays nothing. BOINC and Folding@home are free programs of others: you install them and join a project yourself. This program only tells them how much of the processor they may use, and lets them rest when it is warm enough.</source>
        <translation>科学计算没有任何收入。BOINC 和 Folding@home 是他人提供的免费程序：由您自己安装并加入项目。本程序只告诉它们可以使用多少处理器，并在足够暖时让它们停歇。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test the program that computes science</source>
        <translation>测试进行科学计算的程序</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try {program} again</source>
        <translation>再次尝试 {program}</translation>
    </message>
    <message>
        <source>What does this heat do?</source>
        <translation>这些热量用来做什么？</translation>
    </message>
    <message>
        <source>Where the program is</source>
        <translation>程序的位置</translation>
    </message>
    <message>
        <source>tasks: {count}</source>
        <translation>任务：{count} 个</translation>
    </message>
    <message>
        <source>{hours} core-hours today</source>
        <translation>今天 {hours} 核心小时</translation>
    </message>
    <message>
        <source>{part} of the processor</source>
        <translation>处理器的 {part}</translation>
    </message>
</context>
<context>
    <name>ScienceTrial</name>
    <message>
        <source>Asking it…</source>
        <translation>正在询问…</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>{keys} · Enter goes to the first hit, Esc clears</source>
        <translation>{keys} · 按 Enter 转到第一个结果，按 Esc 清除</translation>
    </message>
</context>
<context>
    <name>SensorCard</name>
    <message>
        <source>Add a thermometer or sensor</source>
        <translation>添加温度计或传感器</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>From now on the room&apos;s temperature is measured by {name}.</source>
        <translation>从现在起，室温由 {name} 测量。</translation>
    </message>
    <message>
        <source>No thermometer of the room is left.</source>
        <translation>已没有测量室温的温度计。</translation>
    </message>
    <message>
        <source>None yet. Heating works without one: the room is then modelled, which is a guess by some degrees. A thermometer of a few euros makes it measured.</source>
        <translation>还没有。没有温度计也能加热：这时室温由模型估算，可能相差几度。花几欧元买一支温度计，就能真正测量室温。</translation>
    </message>
    <message>
        <source>The list is full.</source>
        <translation>列表已满。</translation>
    </message>
    <message>
        <source>Thermometers and sensors</source>
        <translation>温度计和传感器</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>已移除 {name}。</translation>
    </message>
</context>
<context>
    <name>SensorDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a thermometer or sensor</source>
        <translation>添加温度计或传感器</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>其他类型</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change this sensor</source>
        <translation>更改此传感器</translation>
    </message>
    <message>
        <source>How is it reached?</source>
        <translation>如何连接它？</translation>
    </message>
    <message>
        <source>Kind: {kind}. Choose another one</source>
        <translation>类型：{kind}。选择其他类型</translation>
    </message>
    <message>
        <source>Reads it once; nothing is saved or switched.</source>
        <translation>只读取一次；不保存也不切换任何东西。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
</context>
<context>
    <name>SensorForm</name>
    <message>
        <source>Added to what it says, where a better thermometer beside it says otherwise.</source>
        <translation>当旁边更准的温度计读数不同时，把此值加到它的读数上。</translation>
    </message>
    <message>
        <source>After so long without a new one it is called too old.</source>
        <translation>超过这么久没有新数值，即视为过旧。</translation>
    </message>
    <message>
        <source>As it says, else °C</source>
        <translation>按它报告的单位，否则为 °C</translation>
    </message>
    <message>
        <source>Asked every</source>
        <translation>询问间隔</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>修正值</translation>
    </message>
    <message>
        <source>Degrees Celsius</source>
        <translation>摄氏度</translation>
    </message>
    <message>
        <source>Degrees Fahrenheit</source>
        <translation>华氏度</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>更少选项</translation>
    </message>
    <message>
        <source>Its value counts for</source>
        <translation>数值有效期</translation>
    </message>
    <message>
        <source>Its “on” means closed</source>
        <translation>它的“on”表示关着</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Names with dots between: sensors[0].temperature. Empty where it answers with a number.</source>
        <translation>名称之间用点分隔：sensors[0].temperature。如果它只返回一个数字，请留空。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Of a device with several sensors or outlets, counted from 0.</source>
        <translation>用于有多个传感器或插口的设备，从 0 开始计数。</translation>
    </message>
    <message>
        <source>Place in the JSON</source>
        <translation>JSON 中的位置</translation>
    </message>
    <message>
        <source>The file that holds the value</source>
        <translation>保存数值的文件</translation>
    </message>
    <message>
        <source>Unit of what it says</source>
        <translation>其数值的单位</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>What it measures</source>
        <translation>测量内容</translation>
    </message>
    <message>
        <source>for example shelf</source>
        <translation>例如书架</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>SensorRow</name>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Enter its password…</source>
        <translation>输入它的密码…</translation>
    </message>
    <message>
        <source>Enter the password of {name}</source>
        <translation>输入 {name} 的密码</translation>
    </message>
    <message>
        <source>Read {name}</source>
        <translation>读取 {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and is not asked.</source>
        <translation>关闭后，它留在列表中，但不会被读取。</translation>
    </message>
    <message>
        <source>{name}, {state}, {value}</source>
        <translation>{name}，{state}，{value}</translation>
    </message>
</context>
<context>
    <name>SensorTrial</name>
    <message>
        <source>Asking it…</source>
        <translation>正在询问…</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Ask this one earlier</source>
        <translation>更早联系此服务器</translation>
    </message>
    <message>
        <source>Ask this one later</source>
        <translation>更晚联系此服务器</translation>
    </message>
    <message>
        <source>Edit {server}</source>
        <translation>编辑 {server}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Move {server} down</source>
        <translation>下移 {server}</translation>
    </message>
    <message>
        <source>Move {server} up</source>
        <translation>上移 {server}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {server}</source>
        <translation>移除 {server}</translation>
    </message>
    <message>
        <source>Switched off, it stays in the list and is not contacted.</source>
        <translation>关闭后，它留在列表中，但不会被联系。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test {server}</source>
        <translation>测试 {server}</translation>
    </message>
    <message>
        <source>Use {server}</source>
        <translation>使用 {server}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>{number}: {server}, {state}</source>
        <translation>{number}：{server}，{state}</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>A pool</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>A pool hands out the work of many people and pays by its own rules. Your own node (Bitcoin Core) hands out the work itself; a found block is all yours, and comes once in an age. WarmGUI gets nothing from either.</source>
        <translation>矿池把任务分发给许多人，并按自己的规则付款。您自己的节点（Bitcoin Core）自己分发任务；找到的区块全归您，但要等极其漫长的岁月才有一次。WarmGUI 不从两者得到任何东西。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a pool or a node</source>
        <translation>添加矿池或节点</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change this server</source>
        <translation>更改此服务器</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>My own node</source>
        <translation>我自己的节点</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>ServerEditor</name>
    <message>
        <source>Connects once and asks for work; it mines nothing and saves nothing.</source>
        <translation>只连接一次并请求任务；不挖矿，也不保存任何内容。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>ServerPart</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>ServersNotice</name>
    <message>
        <source>Ask for an easier difficulty</source>
        <translation>请求更低的难度</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>输入密码</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Other pools…</source>
        <translation>其他矿池…</translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Add a pool or a node…</source>
        <translation>添加矿池或节点…</translation>
    </message>
    <message>
        <source>Change it in the settings</source>
        <translation>在设置中更改</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>按此顺序</translation>
    </message>
    <message>
        <source>The first that gives work is used; the others stand in while it does not.</source>
        <translation>使用第一个能提供任务的服务器；它不提供时，由其余的顶替。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>WarmGUI gets nothing from any pool or node: no fee, no share, no reward for a choice.</source>
        <translation>WarmGUI 不从任何矿池或节点得到任何东西：不收费用，不分成，也不因您的选择得到报酬。</translation>
    </message>
    <message>
        <source>{server} was removed.</source>
        <translation>已移除 {server}。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Every host with its switch, and the node&apos;s password</source>
        <translation>所有主机及其开关，以及节点的密码</translation>
    </message>
    <message>
        <source>First-run steps</source>
        <translation>首次运行步骤</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>找到：{count} 项</translation>
    </message>
    <message>
        <source>Go through the first-run steps again</source>
        <translation>重新进行首次运行步骤</translation>
    </message>
    <message>
        <source>Go to a section</source>
        <translation>转到某个部分</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>No setting matches.</source>
        <translation>没有匹配的设置。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Sensors and their passwords are on the room&apos;s page</source>
        <translation>传感器及其密码在“房间”页面</translation>
    </message>
    <message>
        <source>Set up prices and signals</source>
        <translation>设置价格和信号</translation>
    </message>
    <message>
        <source>What this program is, your room, your devices, where the work goes, and your consent.</source>
        <translation>这个程序是什么，您的房间，您的设备，计算的去向，以及您的同意。</translation>
    </message>
</context>
<context>
    <name>SignalPage</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The program is set to stay offline, so nothing is asked now.</source>
        <translation>程序已设为保持离线，因此现在不会询问任何服务。</translation>
    </message>
    <message>
        <source>The table has a row that cannot be read.</source>
        <translation>表格中有一行无法读取。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>While the service says nothing</source>
        <translation>服务没有数据时</translation>
    </message>
</context>
<context>
    <name>SignalTrial</name>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
</context>
<context>
    <name>SlotPopover</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>开始于</translation>
    </message>
</context>
<context>
    <name>SlowDialog</name>
    <message>
        <source>64 rounds</source>
        <translation>64 轮</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comparison with the target</source>
        <translation>与目标值比较</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>详细</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Filled: 1, empty: 0. A frame with a dot: this bit changed in this step.</source>
        <translation>实心：1，空心：0。带点的边框：这一位在此步中改变了。</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Message schedule</source>
        <translation>消息扩展</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>One hash in slow motion</source>
        <translation>慢动作看一次哈希</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>Simulated: this header was made up, and its target is not met.</source>
        <translation>模拟：这个区块头是虚构的，没有达到目标值。</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>The bits of this step</source>
        <translation>这一步的各位</translation>
    </message>
    <message>
        <source>The header&apos;s fields</source>
        <translation>区块头的字段</translation>
    </message>
    <message>
        <source>first block</source>
        <translation>第一块</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>哈希值</translation>
    </message>
    <message>
        <source>hash of the hash</source>
        <translation>哈希值的哈希值</translation>
    </message>
    <message>
        <source>second block</source>
        <translation>第二块</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标值</translation>
    </message>
</context>
<context>
    <name>SteerBar</name>
    <message>
        <source>All machines</source>
        <translation>所有机器</translation>
    </message>
    <message>
        <source>Ask to follow</source>
        <translation>请求接受命令</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Choose machines in the table, a group, or all of them.</source>
        <translation>请在表格中选择机器，或选择一个组，或全部机器。</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Eco</source>
        <translation>节能</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Frost protection</source>
        <translation>防冻</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>组 {name}</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>加热</translation>
    </message>
    <message>
        <source>Its own plan</source>
        <translation>它自己的计划</translation>
    </message>
    <message>
        <source>Lift limit</source>
        <translation>取消上限</translation>
    </message>
    <message>
        <source>Power limit for each of these machines</source>
        <translation>其中每台机器的功率上限</translation>
    </message>
    <message>
        <source>Preset for these machines</source>
        <translation>这些机器的预设</translation>
    </message>
    <message>
        <source>Removes what the broker keeps of machines that are gone for good.</source>
        <translation>移除 MQTT 服务器为已永久停用的机器保留的内容。</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>设置上限</translation>
    </message>
    <message>
        <source>Set target</source>
        <translation>设置目标</translation>
    </message>
    <message>
        <source>Stop heating</source>
        <translation>停止加热</translation>
    </message>
    <message>
        <source>Target for these machines</source>
        <translation>这些机器的目标</translation>
    </message>
    <message numerus="yes">
        <source>The chosen machines (%n)</source>
        <translation>
            <numerusform>所选机器（%n 台）</numerusform>
        </translation>
    </message>
    <message>
        <source>These follow no commands: {names}. Choose them and press “Ask to follow”; somebody there must then say yes.</source>
        <translation>以下机器不接受命令：{names}。请选中它们并按“请求接受命令”，然后那里必须有人同意。</translation>
    </message>
    <message>
        <source>Use preset</source>
        <translation>使用预设</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>发送给谁</translation>
    </message>
</context>
<context>
    <name>StoryCard</name>
    <message>
        <source>Changes of the difficulty and races of two blocks are told here. Add or remove hash power, and watch the difficulty follow.</source>
        <translation>难度的变化和两个区块的竞争会记录在这里。请增加或减少算力，观察难度如何跟随。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
</context>
<context>
    <name>StudentsModel</name>
    <message>
        <source>Blocks</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Hashrate (estimated)</source>
        <translation>算力（估计）</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>运气</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>here</source>
        <translation>在场</translation>
    </message>
    <message numerus="yes">
        <source>here, with %n miner(s)</source>
        <translation>
            <numerusform>在场，%n 个挖矿程序</numerusform>
        </translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>refused for this class</source>
        <translation>已在本课堂中被拒绝</translation>
    </message>
</context>
<context>
    <name>StudentsTable</name>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>TargetAction</name>
    <message>
        <source>Cooler</source>
        <translation>更凉</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>更暖</translation>
    </message>
</context>
<context>
    <name>TargetChoice</name>
    <message>
        <source>Own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Own temperature</source>
        <translation>自定温度</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>TargetStepper</name>
    <message>
        <source>Lower the target of {place}</source>
        <translation>降低 {place} 的目标</translation>
    </message>
    <message>
        <source>Raise the target of {place}</source>
        <translation>提高 {place} 的目标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>Testing {server}…</source>
        <translation>正在测试 {server}…</translation>
    </message>
</context>
<context>
    <name>TicketsCard</name>
    <message>
        <source>Blocks that this PC finds stand here, with what you need to check them.</source>
        <translation>这台电脑找到的区块会显示在这里，并附上验证所需的内容。</translation>
    </message>
    <message>
        <source>Check it yourself: copy the 80-byte header and hash it twice with any SHA-256 tool.</source>
        <translation>自己验证：复制 80 字节的区块头，用任何 SHA-256 工具连续哈希两次。</translation>
    </message>
    <message>
        <source>No block yet</source>
        <translation>还没有区块</translation>
    </message>
    <message>
        <source>None drawn yet: they come while this PC hashes.</source>
        <translation>还没有抽到：这台电脑计算哈希时就会出现。</translation>
    </message>
    <message>
        <source>One hash in slow motion…</source>
        <translation>慢动作看一次哈希…</translation>
    </message>
    <message>
        <source>One ticket a second, at random</source>
        <translation>每秒一张彩票，随机抽取</translation>
    </message>
    <message>
        <source>best so far: {bits}</source>
        <translation>至今最佳：{bits}</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>Heat until</source>
        <translation>加热至</translation>
    </message>
    <message>
        <source>Heat until this time, then go back to what would be without it.</source>
        <translation>加热到这个时间，然后恢复到没有此设定时的状态。</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>TimeTableEdit</name>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Edit as rows</source>
        <translation>按行编辑</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>按文本编辑</translation>
    </message>
    <message>
        <source>The first row that fits counts; no day chosen means every day.</source>
        <translation>以第一个符合的行为准；未选择星期表示每天。</translation>
    </message>
</context>
<context>
    <name>TotalRow</name>
    <message>
        <source>At your electricity price.</source>
        <translation>按您的电价计算。</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>今日费用</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>今日用电</translation>
    </message>
    <message>
        <source>Heaters in the network</source>
        <translation>网络中的加热器</translation>
    </message>
    <message>
        <source>Their watts, added up since midnight. Where a plug measures them they are measured.</source>
        <translation>自午夜起累计其功率。由智能插座测量的为测量值。</translation>
    </message>
    <message>
        <source>at your price</source>
        <translation>按您的电价</translation>
    </message>
    <message>
        <source>known of {on} of {all}: {power}</source>
        <translation>已知 {all} 台中的 {on} 台：{power}</translation>
    </message>
    <message>
        <source>no price is known</source>
        <translation>电价未知</translation>
    </message>
    <message>
        <source>this PC left out</source>
        <translation>不含这台电脑</translation>
    </message>
    <message>
        <source>{on} of {all} draw power</source>
        <translation>{all} 台中有 {on} 台在耗电</translation>
    </message>
</context>
<context>
    <name>TotalsTable</name>
    <message>
        <source>Double-click or Enter: how it comes about</source>
        <translation>双击或按 Enter：查看由来</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>TownCard</name>
    <message>
        <source>Draw another town</source>
        <translation>换一个镇</translation>
    </message>
    <message>
        <source>Seed {number}: the same one gives the same town.</source>
        <translation>种子 {number}：同一个种子得到同一个镇。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>{words}: {detail}</source>
        <translation>{words}：{detail}</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>It is well; go on</source>
        <translation>一切正常，继续</translation>
    </message>
    <message>
        <source>The readings are believed again, and faults that waited for you are gone.</source>
        <translation>重新采信读数，并清除等待您处理的故障。</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Nothing heats now.</source>
        <translation>现在没有加热。</translation>
    </message>
    <message>
        <source>Something in WarmGUI went wrong. The program goes on.</source>
        <translation>WarmGUI 出现了问题。程序会继续运行。</translation>
    </message>
    <message>
        <source>Whether it heats now is not known here. The miner stops by itself within seconds when the program no longer tells it to go on.</source>
        <translation>这里无法得知现在是否在加热。如果程序不再通知挖矿程序继续，它会在几秒内自行停止。</translation>
    </message>
    <message>
        <source>Your heating goes on: it mines with {power} now.</source>
        <translation>加热继续进行：现在以 {power} 挖矿。</translation>
    </message>
    <message>
        <source>{error}
The log {file} says more; please report it.</source>
        <translation>{error}
日志 {file} 中有更多信息；请报告此问题。</translation>
    </message>
</context>
<context>
    <name>TryBar</name>
    <message>
        <source>Asks once, now; nothing is saved or switched.</source>
        <translation>现在只询问一次；不保存也不切换任何东西。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
</context>
<context>
    <name>TypedIn</name>
    <message>
        <source>Taken over.</source>
        <translation>已采用。</translation>
    </message>
    <message>
        <source>That is it now</source>
        <translation>现在就是这个温度</translation>
    </message>
    <message>
        <source>The room&apos;s temperature now</source>
        <translation>当前室温</translation>
    </message>
</context>
<context>
    <name>UpdatePart</name>
    <message>
        <source>Asked on {day}.</source>
        <translation>查询于 {day}。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Asks GitHub once for the number of the newest version; it sees your IP address.</source>
        <translation>向 GitHub 查询一次最新版本号；它会看到您的 IP 地址。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Get the new AppImage and start that one instead; settings and history stay.</source>
        <translation>请下载新的 AppImage，改为启动新文件；设置和历史记录会保留。</translation>
    </message>
    <message>
        <source>Get the new package and install it over this one; settings and history stay.</source>
        <translation>请下载新的安装包并覆盖安装；设置和历史记录会保留。</translation>
    </message>
    <message>
        <source>Get the new version and install it over this one; settings and history stay.</source>
        <translation>请下载新版本并覆盖安装；设置和历史记录会保留。</translation>
    </message>
    <message>
        <source>It was installed with Python: upgrade it the same way.</source>
        <translation>它是用 Python 安装的：请用同样的方式升级。</translation>
    </message>
    <message>
        <source>Nobody has looked for a newer version yet.</source>
        <translation>尚未查询过是否有新版本。</translation>
    </message>
    <message>
        <source>What is new in it</source>
        <translation>新版本的新功能</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>It depends</source>
        <translation>视情况而定</translation>
    </message>
    <message>
        <source>The claim does not hold</source>
        <translation>说法不成立</translation>
    </message>
    <message>
        <source>The claim holds</source>
        <translation>说法成立</translation>
    </message>
</context>
<context>
    <name>WarmByCard</name>
    <message>
        <source>Be warm in time</source>
        <translation>按时变暖</translation>
    </message>
    <message>
        <source>Heating begins before a warmer period, so that the room has its temperature when the period begins; at most 6 hours earlier.</source>
        <translation>在更暖的时段之前提前加热，使房间在时段开始时达到温度；最多提前 6 小时。</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>Refuse for this class…</source>
        <translation>在本课堂中拒绝…</translation>
    </message>
    <message>
        <source>Refuse “{nickname}” for this class</source>
        <translation>在本课堂中拒绝“{nickname}”</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekBoard</name>
    <message>
        <source>Copy {day} to other days</source>
        <translation>将{day}复制到其他日子</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>周计划</translation>
    </message>
    <message>
        <source>{day}, from {start} until {end}: {target}</source>
        <translation>{day}，从 {start} 到 {end}：{target}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Drag an edge to move it, drag inside a period to make a new one, click a period to change it, click a day to copy it. Keys: Tab to a period, arrows move its start (with Shift by half an hour), Enter opens it, N makes a new one, Delete removes it.</source>
        <translation>拖动边缘可移动它，在时段内拖动可新建时段，点击时段可更改，点击某一天可复制。按键：Tab 选择时段，方向键移动其开始时间（按住 Shift 每次半小时），Enter 打开，N 新建，Delete 移除。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>A heater that computes</source>
        <translation>会计算的加热器</translation>
    </message>
    <message>
        <source>An electric heater of the same power warms just as well. A heat pump needs a third of the electricity. What you gain here is that the heat has counted something on its way.</source>
        <translation>同样功率的电暖器一样暖和。热泵只需要三分之一的电。您在这里得到的是：热量在产生的途中完成了一些计算。</translation>
    </message>
    <message>
        <source>Fair and open</source>
        <translation>公平公开</translation>
    </message>
    <message>
        <source>It takes no developer fee, sends no statistics and contacts no host that you have not switched on.</source>
        <translation>它不收开发者费用，不发送统计数据，不联系您没有启用的任何主机。</translation>
    </message>
    <message>
        <source>Microsoft and others list miners as potentially unwanted by policy, so a virus scanner may complain or take the miner away. Nothing is hidden here: it is open, keeps its own name, and works only when you ask for it. Should the miner be taken away, WarmGUI says so.</source>
        <translation>Microsoft 等厂商按其政策把挖矿程序列为可能不受欢迎的程序，因此杀毒软件可能会报警或移走挖矿程序。这里没有任何隐藏：它是开放的，保持自己的名称，只在您要求时才工作。如果挖矿程序被移走，WarmGUI 会告诉您。</translation>
    </message>
    <message>
        <source>What it earns</source>
        <translation>能赚多少</translation>
    </message>
    <message>
        <source>What you gain</source>
        <translation>您得到什么</translation>
    </message>
    <message>
        <source>Nothing is mined before you have agreed at the end of these steps.</source>
        <translation>在您于这些步骤的最后同意之前，不会进行任何挖矿。</translation>
    </message>
    <message>
        <source>Only on machines and electricity that you may use. Some countries prohibit mining, and income may be taxed: the last step says more.</source>
        <translation>只在您有权使用的电脑和电力上运行。有些国家禁止挖矿，收入也可能需要纳税：最后一步有更多说明。</translation>
    </message>
    <message>
        <source>Practice and lab only is a full choice: what is hashed then stays on this PC, and the heat is the same. Metering, history and the calculators work without any mining.</source>
        <translation>只用练习网络和实验室也是完整的选择：这样哈希计算的内容都留在这台电脑上，热量相同。用电计量、历史记录和计算器完全不需要挖矿。</translation>
    </message>
    <message>
        <source>WarmGUI makes your PC a room heater: it computes real SHA-256d hashes, and every watt that the PC draws becomes heat in the room. You set a temperature; it works as hard as needed.</source>
        <translation>WarmGUI 把您的电脑变成房间加热器：它计算真实的 SHA-256d 哈希，电脑消耗的每一瓦都变成房间里的热量。您设定温度，它按需要出力。</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Chart: {what}</source>
        <translation>图表：{what}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Reset to the defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 个，共 {count} 个</translation>
    </message>
</context>
<context>
    <name>WhatsNewCard</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>WarmGUI {version} is new here</source>
        <translation>已更新到 WarmGUI {version}</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新功能</translation>
    </message>
</context>
<context>
    <name>WhatsNewDialog</name>
    <message>
        <source>All changes stand in the file CHANGELOG.md of the program&apos;s sources.</source>
        <translation>全部变更记录在程序源代码的 CHANGELOG.md 文件中。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新功能</translation>
    </message>
    <message>
        <source>What is new in WarmGUI</source>
        <translation>WarmGUI 的新功能</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Nothing mines; you can look at everything.</source>
        <translation>不会挖矿；您可以查看所有内容。</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>WarmGUI: first steps</source>
        <translation>WarmGUI：首次设置</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>撤回同意</translation>
    </message>
</context>
<context>
    <name>WorkChoice</name>
    <message>
        <source>BOINC or Folding@home computes for research, and nothing is mined on this PC.</source>
        <translation>由 BOINC 或 Folding@home 为科研进行计算，这台电脑不挖矿。</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Hashes for the practice network, a pool or your node.</source>
        <translation>为练习网络、矿池或您的节点计算哈希。</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>挖矿</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>科学计算</translation>
    </message>
    <message>
        <source>Science on the processor, mining on the graphics cards.</source>
        <translation>处理器做科学计算，显卡挖矿。</translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Formula: {formula}</source>
        <translation>公式：{formula}</translation>
    </message>
    <message>
        <source>How this comes about: {figure}</source>
        <translation>此数字的由来：{figure}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>With</source>
        <translation>其中</translation>
    </message>
</context>
<context>
    <name>_Header</name>
    <message>
        <source>Odds lab</source>
        <translation>概率实验室</translation>
    </message>
    <message>
        <source>Stop the lab</source>
        <translation>停止实验</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>How</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>How this comes about: {what}</source>
        <translation>由来：{what}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove holiday {days}</source>
        <translation>移除假期 {days}</translation>
    </message>
</context>
<context>
    <name>adjust</name>
    <message>
        <source>All of it is simulated: nothing was hashed.</source>
        <translation>全部都是模拟的：没有计算任何哈希。</translation>
    </message>
    <message>
        <source>Block {height} is searched. Blocks until the difficulty follows: {left}.</source>
        <translation>正在寻找区块 {height}。距难度调整还有 {left} 个区块。</translation>
    </message>
    <message>
        <source>Block {height}: blocks came twice as fast ({took} instead of {aimed}). The difficulty doubled.</source>
        <translation>区块 {height}：出块快了一倍（{took}，而不是 {aimed}）。难度翻倍。</translation>
    </message>
    <message>
        <source>Block {height}: blocks came {times} as fast ({took} instead of {aimed}). The difficulty is now {change} what it was.</source>
        <translation>区块 {height}：出块速度是应有的 {times}（{took}，而不是 {aimed}）。难度现在是原来的 {change}。</translation>
    </message>
    <message>
        <source>Block {height}: blocks took twice as long ({took} instead of {aimed}). The difficulty halved.</source>
        <translation>区块 {height}：出块用了两倍的时间（{took}，而不是 {aimed}）。难度减半。</translation>
    </message>
    <message>
        <source>Block {height}: blocks took {times} as long ({took} instead of {aimed}). The difficulty is now {change} what it was.</source>
        <translation>区块 {height}：出块用时是应有的 {times}（{took}，而不是 {aimed}）。难度现在是原来的 {change}。</translation>
    </message>
    <message>
        <source>Block {height}: the blocks before it took {took} instead of {aimed}. The difficulty stays about the same.</source>
        <translation>区块 {height}：之前的区块用了 {took}，而不是 {aimed}。难度大致不变。</translation>
    </message>
    <message>
        <source>Block {height}: the blocks before it took {took} instead of {aimed}. The rule holds each change to a factor of 4, so the difficulty only fell to a quarter.</source>
        <translation>区块 {height}：之前的区块用了 {took}，而不是 {aimed}。规则把每次变化限制在 4 倍以内，因此难度只降到四分之一。</translation>
    </message>
    <message>
        <source>Block {height}: the blocks before it took {took} instead of {aimed}. The rule holds each change to a factor of 4, so the difficulty only quadrupled.</source>
        <translation>区块 {height}：之前的区块用了 {took}，而不是 {aimed}。规则把每次变化限制在 4 倍以内，因此难度只升到四倍。</translation>
    </message>
    <message>
        <source>Every {blocks} blocks one looks back: they should have taken {aimed}. If they took half of that, the difficulty doubles; if they took twice as long, it halves; never more than four times either way. Bitcoin does the same every {bitcoin_blocks} blocks, which should take {bitcoin_time}.</source>
        <translation>每 {blocks} 个区块回头看一次：它们本应用 {aimed}。如果只用了一半时间，难度翻倍；如果用了两倍时间，难度减半；无论升降都不超过四倍。比特币每 {bitcoin_blocks} 个区块也这样做一次，这些区块应当用 {bitcoin_time}。</translation>
    </message>
    <message>
        <source>Hashes per block before</source>
        <translation>之前每个区块的哈希次数</translation>
    </message>
    <message>
        <source>Hashes per block from block {height} on</source>
        <translation>从区块 {height} 起每个区块的哈希次数</translation>
    </message>
    <message>
        <source>How long each block took</source>
        <translation>每个区块用了多久</translation>
    </message>
    <message>
        <source>Orphans: not part of the chain</source>
        <translation>孤块：不属于这条链</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>The difficulty follows the hash power</source>
        <translation>难度跟随算力</translation>
    </message>
    <message>
        <source>The difficulty is right for</source>
        <translation>难度所适合的算力</translation>
    </message>
    <message>
        <source>The difficulty of this chain stays as it is.</source>
        <translation>这条链的难度保持不变。</translation>
    </message>
    <message>
        <source>The target is kept in 23 bits, so the last digits differ a little.</source>
        <translation>目标值以 23 位保存，因此末尾几位略有出入。</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>This PC&apos;s blocks were really hashed; those of the others are drawn at random (simulated).</source>
        <translation>这台电脑的区块是真正计算哈希得到的；其他人的区块是随机抽取的（模拟）。</translation>
    </message>
    <message>
        <source>This PC, measured</source>
        <translation>这台电脑，实测</translation>
    </message>
    <message>
        <source>Time that the blocks should have taken</source>
        <translation>这些区块应当用的时间</translation>
    </message>
    <message>
        <source>Time that they took</source>
        <translation>实际用的时间</translation>
    </message>
    <message>
        <source>Two blocks of height {height} at the same time, of {first} and of {second}: the next block decides.</source>
        <translation>高度 {height} 同时出现两个区块，分别来自{first}和{second}：由下一个区块决定。</translation>
    </message>
    <message>
        <source>Two blocks of height {height}: the next block decided for that of {first}; that of {second} is an orphan, and its work was in vain.</source>
        <translation>高度 {height} 有两个区块：下一个区块选择了{first}的那个；{second}的成为孤块，它的计算白费了。</translation>
    </message>
    <message>
        <source>With the others</source>
        <translation>加上其他人</translation>
    </message>
    <message>
        <source>aimed at: {time}</source>
        <translation>目标时间：{time}</translation>
    </message>
    <message>
        <source>difficulty {change}</source>
        <translation>难度 {change}</translation>
    </message>
    <message>
        <source>hash power</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>height of the block</source>
        <translation>区块高度</translation>
    </message>
    <message>
        <source>since the block before it</source>
        <translation>距前一个区块的时间</translation>
    </message>
    <message>
        <source>t counts as a quarter of T at least, and as 4 T at most.</source>
        <translation>t 至少按 T 的四分之一计，至多按 4 T 计。</translation>
    </message>
    <message>
        <source>the others (simulated)</source>
        <translation>其他人（模拟）</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>time of hashing</source>
        <translation>计算哈希的时间</translation>
    </message>
</context>
<context>
    <name>api</name>
    <message>
        <source>Another program has port {port}. It is tried again and again.</source>
        <translation>端口 {port} 被另一个程序占用。正在不断重试。</translation>
    </message>
    <message>
        <source>It listens at {url}, on this PC only.</source>
        <translation>正在 {url} 监听，仅限这台电脑。</translation>
    </message>
    <message>
        <source>It waits for a key: make one.</source>
        <translation>正在等待密钥：请生成一个。</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>WarmGUI is already running, but does not answer.</source>
        <translation>WarmGUI 已在运行，但没有响应。</translation>
    </message>
    <message>
        <source>WarmGUI is already running; its window is in front now.</source>
        <translation>WarmGUI 已在运行；它的窗口已显示在最前面。</translation>
    </message>
</context>
<context>
    <name>calibration</name>
    <message>
        <source>Mining adds {now} of {most} now.</source>
        <translation>挖矿现在增加 {now}，最多 {most}。</translation>
    </message>
    <message>
        <source>Not calibrated against a meter yet.</source>
        <translation>尚未用功率计校准。</translation>
    </message>
    <message>
        <source>Processor, as its sensor or model says</source>
        <translation>处理器，按其传感器或模型</translation>
    </message>
    <message>
        <source>The meter said {meter}; computed were {computed}, the plug said {plug}.</source>
        <translation>功率计显示 {meter}；计算值为 {computed}，智能插座显示 {plug}。</translation>
    </message>
    <message>
        <source>The meter said {meter}; computed were {computed}.</source>
        <translation>功率计显示 {meter}；计算值为 {computed}。</translation>
    </message>
    <message>
        <source>The modelled power was calibrated on {date}: times {gain}, {offset}.</source>
        <translation>模型功率已于 {date} 校准：乘以 {gain}，{offset}。</translation>
    </message>
    <message>
        <source>The plug was calibrated on {date}: times {gain}, {offset}.</source>
        <translation>智能插座已于 {date} 校准：乘以 {gain}，{offset}。</translation>
    </message>
    <message>
        <source>Times {gain} (± {gain_error}), {offset}; at full power right to ± {error}.</source>
        <translation>乘以 {gain}（± {gain_error}），{offset}；满功率时误差在 ± {error} 以内。</translation>
    </message>
    <message>
        <source>less {watts}</source>
        <translation>减 {watts}</translation>
    </message>
    <message>
        <source>plus {watts}</source>
        <translation>加 {watts}</translation>
    </message>
    <message>
        <source>{device}, added by mining</source>
        <translation>{device}，挖矿增加的功率</translation>
    </message>
    <message>
        <source>{offset} everywhere, right to ± {error}.</source>
        <translation>各种功率下均{offset}，误差在 ± {error} 以内。</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>A block creates {today} today, and fees come on top.</source>
        <translation>现在一个区块产生 {today}，另加手续费。</translation>
    </message>
    <message>
        <source>A block creates {today} today; {claimed} was paid from block {first} ({begins}) to block {last} ({ends}).</source>
        <translation>现在一个区块产生 {today}；{claimed} 是从区块 {first}（{begins}）到区块 {last}（{ends}）支付的。</translation>
    </message>
    <message>
        <source>A block creates {today} today; {claimed} will be paid from block {first} on.</source>
        <translation>现在一个区块产生 {today}；从区块 {first} 起将支付 {claimed}。</translation>
    </message>
    <message>
        <source>A block is taken to come every ten minutes</source>
        <translation>按每十分钟一个区块计算</translation>
    </message>
    <message>
        <source>A chance needs a hashrate: who hashes more finds more.</source>
        <translation>谈机会需要算力：算力越大，找到的越多。</translation>
    </message>
    <message>
        <source>As claimed</source>
        <translation>按说法</translation>
    </message>
    <message>
        <source>At the claim&apos;s own difficulty of {difficulty} the chance is {chance} {per}, not {claimed}.</source>
        <translation>按说法自己的难度 {difficulty}，{per}的机会为 {chance}，而不是 {claimed}。</translation>
    </message>
    <message>
        <source>At the claim&apos;s own difficulty of {difficulty} the chance is {chance} {per}.</source>
        <translation>按说法自己的难度 {difficulty}，{per}的机会为 {chance}。</translation>
    </message>
    <message>
        <source>Bitcoin&apos;s network began on {first}, after {day}.</source>
        <translation>比特币网络始于 {first}，晚于 {day}。</translation>
    </message>
    <message>
        <source>By its own numbers it costs {left} more than it earns {per}.</source>
        <translation>按说法自己的数字，{per}的支出比收入多 {left}。</translation>
    </message>
    <message>
        <source>By its own numbers {left} are left {per}.</source>
        <translation>按说法自己的数字，{per}剩余 {left}。</translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>机会</translation>
    </message>
    <message>
        <source>Chance of a block</source>
        <translation>出块机会</translation>
    </message>
    <message>
        <source>Chance of a block: 1 in</source>
        <translation>出块机会：1 /</translation>
    </message>
    <message>
        <source>Contradicts itself</source>
        <translation>自相矛盾</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day of the claim</source>
        <translation>说法的日期</translation>
    </message>
    <message>
        <source>Days of the period</source>
        <translation>时段的天数</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Difficulty of the network</source>
        <translation>网络难度</translation>
    </message>
    <message>
        <source>Difficulty that the chance means</source>
        <translation>该机会对应的难度</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Energy per terahash</source>
        <translation>每 TH 的能耗</translation>
    </message>
    <message>
        <source>Fee of the pool</source>
        <translation>矿池费用</translation>
    </message>
    <message>
        <source>Halvings until today, one every 210,000 blocks</source>
        <translation>至今的减半次数，每 210,000 个区块一次</translation>
    </message>
    <message>
        <source>Hashes per share of difficulty 1</source>
        <translation>每个难度 1 的份额所需的哈希数</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height of the chain</source>
        <translation>区块链高度</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Income cannot be checked without a hashrate.</source>
        <translation>没有算力就无法核对收入。</translation>
    </message>
    <message>
        <source>Income in sat</source>
        <translation>收入（sat）</translation>
    </message>
    <message>
        <source>It cannot be judged as it stands. {finding}</source>
        <translation>照这样无法判断。{finding}</translation>
    </message>
    <message>
        <source>It contradicts itself. {finding}</source>
        <translation>说法自相矛盾。{finding}</translation>
    </message>
    <message>
        <source>It costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>It does not name the price of electricity. {power} all the time are {kwh} {per}: {claimed} means {price} per kWh.</source>
        <translation>说法没有给出电价。{power} 持续运行，{per}用电 {kwh}：{claimed} 意味着每 kWh {price}。</translation>
    </message>
    <message>
        <source>It does not say in what time it costs that.</source>
        <translation>说法没有说明这笔费用是多长时间的。</translation>
    </message>
    <message>
        <source>It does not say in what time it earns that.</source>
        <translation>说法没有说明这笔收入是多长时间的。</translation>
    </message>
    <message>
        <source>It does not say per what. Today {hashrate} have {block} per block, {day} per day, {year} per year.</source>
        <translation>说法没有说明按什么计。现在 {hashrate} 的机会为每个区块 {block}，每天 {day}，每年 {year}。</translation>
    </message>
    <message>
        <source>It earns</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>It earns, in satoshi</source>
        <translation>收入，以 satoshi 计</translation>
    </message>
    <message>
        <source>It means a difficulty of {difficulty}, about today&apos;s.</source>
        <translation>这意味着难度为 {difficulty}，与现在大致相同。</translation>
    </message>
    <message>
        <source>It means a difficulty of {difficulty}, which the network had about {day}, when a block did not pay {reward}.</source>
        <translation>这意味着难度为 {difficulty}，网络约在 {day} 达到过，而那时一个区块并不支付 {reward}。</translation>
    </message>
    <message>
        <source>It means a difficulty of {difficulty}, which the network has not had yet.</source>
        <translation>这意味着难度为 {difficulty}，网络还从未达到过。</translation>
    </message>
    <message>
        <source>It means a difficulty of {difficulty}: so it was right about {day} and is out of date.</source>
        <translation>这意味着难度为 {difficulty}：因此约在 {day} 是对的，现已过时。</translation>
    </message>
    <message>
        <source>It means {implied}, as published about {day}: it may have been right then.</source>
        <translation>这意味着 {implied}，与约在 {day} 公布的一致：那时可能是对的。</translation>
    </message>
    <message>
        <source>It means {implied}, which none of the dated facts shows.</source>
        <translation>这意味着 {implied}，任何历史数据中都没有。</translation>
    </message>
    <message>
        <source>It was so {per} about {day}.</source>
        <translation>约在 {day}，{per}的确如此。</translation>
    </message>
    <message>
        <source>Its numbers hold.</source>
        <translation>数字成立。</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>No block ever created about {claimed}: it was 50 BTC and is halved every 210,000 blocks.</source>
        <translation>从来没有区块产生约 {claimed}：起初是 50 BTC，每 210,000 个区块减半。</translation>
    </message>
    <message>
        <source>No machine needs so little: {efficiency}; the best on sale in 2026 needs {best}.</source>
        <translation>没有机器能耗这么低：{efficiency}；2026 年在售的最佳机器需要 {best}。</translation>
    </message>
    <message>
        <source>No number with a unit was found. An example: 1 in 3.5 million per day at 480 GH/s, 6.25 BTC.</source>
        <translation>没有找到带单位的数字。示例：1 in 3.5 million per day at 480 GH/s, 6.25 BTC。</translation>
    </message>
    <message>
        <source>Not true. {finding}</source>
        <translation>不属实。{finding}</translation>
    </message>
    <message>
        <source>Nothing is claimed about it. Today {hashrate} earn {sat} per day on average and find a block with {chance}.</source>
        <translation>没有关于它的说法。现在 {hashrate} 平均每天收入 {sat}，找到区块的机会为 {chance}。</translation>
    </message>
    <message>
        <source>On {day} a block did not pay {claimed}.</source>
        <translation>在 {day}，一个区块并不支付 {claimed}。</translation>
    </message>
    <message>
        <source>On {day} a block did pay about {claimed}.</source>
        <translation>在 {day}，一个区块确实支付约 {claimed}。</translation>
    </message>
    <message>
        <source>On {day} the difficulty was {then}; the claim says {claimed}.</source>
        <translation>在 {day}，难度为 {then}；说法中为 {claimed}。</translation>
    </message>
    <message>
        <source>On {day} this hashrate earned {true} {per}, fees of transactions not counted.</source>
        <translation>在 {day}，此算力{per}收入 {true}，不计交易手续费。</translation>
    </message>
    <message>
        <source>Only the first {count} characters were read.</source>
        <translation>只读取了前 {count} 个字符。</translation>
    </message>
    <message>
        <source>Out of date: it may have been right once. {finding}</source>
        <translation>已过时：从前可能是对的。{finding}</translation>
    </message>
    <message>
        <source>Per no period did the network ever give {claimed} at this hashrate and reward.</source>
        <translation>以此算力和奖励，无论按什么时段计，网络都从未给出过 {claimed}。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Price of a bitcoin</source>
        <translation>一个比特币的价格</translation>
    </message>
    <message>
        <source>Reward of a block</source>
        <translation>一个区块的奖励</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Roughly right</source>
        <translation>大致正确</translation>
    </message>
    <message>
        <source>Roughly right. {finding}</source>
        <translation>大致正确。{finding}</translation>
    </message>
    <message>
        <source>So good a chance the network never gave: it would take less than its lowest difficulty.</source>
        <translation>网络从未给出过这么好的机会：这需要低于其最低难度。</translation>
    </message>
    <message>
        <source>Subsidy</source>
        <translation>区块补贴</translation>
    </message>
    <message>
        <source>The cost cannot be checked without the power.</source>
        <translation>没有功率就无法核对费用。</translation>
    </message>
    <message>
        <source>The difficulty is about today&apos;s, {today}.</source>
        <translation>难度与现在的 {today} 大致相同。</translation>
    </message>
    <message>
        <source>The difficulty was {claimed} about {day}; today it is {today}.</source>
        <translation>难度约在 {day} 为 {claimed}；现在是 {today}。</translation>
    </message>
    <message>
        <source>The network has not been so difficult yet: {claimed}; today {today}.</source>
        <translation>网络还从未有过这么高的难度：{claimed}；现在是 {today}。</translation>
    </message>
    <message>
        <source>There is no number here to check.</source>
        <translation>这里没有可核对的数字。</translation>
    </message>
    <message>
        <source>There is too little to check: a chance or an income needs a hashrate, a cost needs power and price.</source>
        <translation>可核对的内容太少：机会或收入需要算力，费用需要功率和电价。</translation>
    </message>
    <message>
        <source>Today {hashrate} have a chance of {chance} {per}, not {claimed}: {times} times too bad.</source>
        <translation>现在 {hashrate} {per}的机会为 {chance}，而不是 {claimed}：说法偏低，相差 {times} 倍。</translation>
    </message>
    <message>
        <source>Today {hashrate} have a chance of {chance} {per}, not {claimed}: {times} times too good.</source>
        <translation>现在 {hashrate} {per}的机会为 {chance}，而不是 {claimed}：说法偏高，相差 {times} 倍。</translation>
    </message>
    <message>
        <source>Today {hashrate} have a chance of {chance} {per}: as claimed.</source>
        <translation>现在 {hashrate} {per}的机会为 {chance}：与说法一致。</translation>
    </message>
    <message>
        <source>Two different numbers for the same thing: {words} does not count.</source>
        <translation>同一项有两个不同的数字：{words} 不计入。</translation>
    </message>
    <message>
        <source>What a PH/s earns in a day</source>
        <translation>每 PH/s 一天的收入</translation>
    </message>
    <message>
        <source>Without the price of a bitcoin in {currency} the income cannot be checked. In sat it is {sat} {per} today.</source>
        <translation>不知道以 {currency} 计的比特币价格，就无法核对收入。现在以 sat 计{per}为 {sat}。</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>per block</source>
        <translation>每个区块</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>{efficiency} is better than any machine on sale in 2026 ({best}).</source>
        <translation>{efficiency} 优于 2026 年在售的任何机器（{best}）。</translation>
    </message>
    <message>
        <source>{hashrate} at {efficiency} use {true}, not {power}.</source>
        <translation>{hashrate} 按 {efficiency} 耗电 {true}，而不是 {power}。</translation>
    </message>
    <message>
        <source>{hashrate} at {efficiency} use {true}: power, hashrate and energy per terahash fit.</source>
        <translation>{hashrate} 按 {efficiency} 耗电 {true}：功率、算力和每 TH 的能耗相符。</translation>
    </message>
    <message>
        <source>{hashrate} earn {true} {per} today, not {claimed}: {times} times too little.</source>
        <translation>现在 {hashrate} {per}收入 {true}，而不是 {claimed}：说法偏低，相差 {times} 倍。</translation>
    </message>
    <message>
        <source>{hashrate} earn {true} {per} today, not {claimed}: {times} times too much.</source>
        <translation>现在 {hashrate} {per}收入 {true}，而不是 {claimed}：说法偏高，相差 {times} 倍。</translation>
    </message>
    <message>
        <source>{hashrate} earn {true} {per} today: as claimed.</source>
        <translation>现在 {hashrate} {per}收入 {true}：与说法一致。</translation>
    </message>
    <message>
        <source>{name}: {number} cannot be.</source>
        <translation>{name}：不可能是 {number}。</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
    <message>
        <source>{number} ct per kWh</source>
        <translation>{number} 分/kWh</translation>
    </message>
    <message>
        <source>{number} {currency}</source>
        <translation>{number} {currency}</translation>
    </message>
    <message>
        <source>{power} all the time cost {true} {per}, not {claimed}.</source>
        <translation>{power} 持续运行{per}费用为 {true}，而不是 {claimed}。</translation>
    </message>
    <message>
        <source>{power} all the time cost {true} {per}: as claimed.</source>
        <translation>{power} 持续运行{per}费用为 {true}：与说法一致。</translation>
    </message>
    <message>
        <source>{power} at {efficiency} make {hashrate}.</source>
        <translation>{power} 按 {efficiency} 可产生 {hashrate}。</translation>
    </message>
    <message>
        <source>{power} for {hashrate} are {efficiency}.</source>
        <translation>{power} 产生 {hashrate}，即 {efficiency}。</translation>
    </message>
    <message>
        <source>{what} {per}</source>
        <translation>{per} {what}</translation>
    </message>
    <message>
        <source>“{value}” is no date like 2026-11-22.</source>
        <translation>“{value}”不是 2026-11-22 这样的日期。</translation>
    </message>
    <message>
        <source>“{value}” is no height of the chain.</source>
        <translation>“{value}”不是区块链高度。</translation>
    </message>
</context>
<context>
    <name>class</name>
    <message>
        <source>A class has an address like 192.168.1.20:3333, not one of a web page.</source>
        <translation>课堂的地址形如 192.168.1.20:3333，不是网页地址。</translation>
    </message>
    <message>
        <source>A class is not encrypted: its address begins with stratum+tcp://.</source>
        <translation>课堂不加密：它的地址以 stratum+tcp:// 开头。</translation>
    </message>
    <message>
        <source>A join code has letters from A to Z and digits only: everybody types it.</source>
        <translation>加入码只含字母 A 到 Z 和数字：每个人都要输入它。</translation>
    </message>
    <message>
        <source>A join code has {low} to {high} letters and digits.</source>
        <translation>加入码有 {low} 到 {high} 个字母和数字。</translation>
    </message>
    <message>
        <source>A nickname needs a letter or a digit.</source>
        <translation>昵称至少要有一个字母或数字。</translation>
    </message>
    <message>
        <source>Begins at difficulty {difficulty}: {count} PCs as fast as this one ({rate} each) then need {time} for a block on average.</source>
        <translation>起始难度为 {difficulty}：{count} 台与这台一样快的电脑（每台 {rate}）平均需要 {time} 出一个区块。</translation>
    </message>
    <message>
        <source>Begins at difficulty {difficulty}: {count} PCs with {rate} each (a guess: this PC was not measured yet) then need {time} for a block on average.</source>
        <translation>起始难度为 {difficulty}：{count} 台算力各为 {rate} 的电脑（估计值：这台电脑还没有测量过）平均需要 {time} 出一个区块。</translation>
    </message>
    <message>
        <source>Block {height}: the last blocks took {took} instead of {aimed}, so the difficulty went from {old} to {new}.</source>
        <translation>区块 {height}：最近的区块用了 {took}，而不是 {aimed}，因此难度从 {old} 变为 {new}。</translation>
    </message>
    <message>
        <source>Choose a nickname: it is what the others see.</source>
        <translation>请选一个昵称：其他人会看到它。</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Difficulty from the next block on</source>
        <translation>从下一个区块起的难度</translation>
    </message>
    <message>
        <source>Difficulty, block by block</source>
        <translation>逐个区块的难度</translation>
    </message>
    <message>
        <source>Every {count} blocks the difficulty follows, so that a block takes {time} on average.</source>
        <translation>每 {count} 个区块调整一次难度，使每个区块平均需要 {time}。</translation>
    </message>
    <message>
        <source>Everything stays offline, as it is set on the page “Network”: a class can be opened for this PC only until that is switched off.</source>
        <translation>按“网络”页面的设置，一切保持离线：在关闭该设置之前，只能为这台电脑开启课堂。</translation>
    </message>
    <message>
        <source>Everything stays offline, as it is set on the page “Network”: a class on another PC cannot be reached until that is switched off.</source>
        <translation>按“网络”页面的设置，一切保持离线：在关闭该设置之前，无法连接其他电脑上的课堂。</translation>
    </message>
    <message>
        <source>It opens {where} on this PC. Only programs on this PC can reach it: nobody else on the network.</source>
        <translation>它会在这台电脑上开放 {where}。只有这台电脑上的程序能访问：网络中的其他人都不能。</translation>
    </message>
    <message>
        <source>It opens {where}. Whoever is in the same network as “{name}” can reach it; only those who know the join code take part.</source>
        <translation>它会开放 {where}。与“{name}”在同一网络中的任何人都能访问；只有知道加入码的人才能参加。</translation>
    </message>
    <message>
        <source>Luck against hash power</source>
        <translation>运气与算力</translation>
    </message>
    <message>
        <source>Luck of each student</source>
        <translation>每名学生的运气</translation>
    </message>
    <message>
        <source>Nothing is encrypted: others in this network could read nicknames, shares and the join code as they pass. Use a code of its own, never a password.</source>
        <translation>没有任何加密：同一网络中的其他人可能读到传输中的昵称、份额和加入码。请使用专门的加入码，绝不要用密码。</translation>
    </message>
    <message>
        <source>Nothing is stored on a disk: what is known of the class is gone when you forget it or end WarmGUI, unless you export it.</source>
        <translation>不会在磁盘上保存任何内容：您清除课堂或退出 WarmGUI 时，课堂的信息就会消失，除非您已导出。</translation>
    </message>
    <message>
        <source>Of what this PC can give. Limits and pauses of the settings hold all the same.</source>
        <translation>占这台电脑能力的比例。设置中的限制和暂停仍然有效。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Students that are expected</source>
        <translation>预计的学生人数</translation>
    </message>
    <message>
        <source>The bars hold 95 of 100 cases if only luck decides (Poisson).</source>
        <translation>如果只由运气决定，误差线包含 100 次中的 95 次（泊松）。</translation>
    </message>
    <message>
        <source>The class will show it as “{name}”.</source>
        <translation>课堂会把它显示为“{name}”。</translation>
    </message>
    <message>
        <source>The difficulty stays as it is.</source>
        <translation>难度保持不变。</translation>
    </message>
    <message>
        <source>The system&apos;s firewall may ask whether WarmGUI may be reached. It must be.</source>
        <translation>系统的防火墙可能会询问是否允许访问 WarmGUI。必须允许。</translation>
    </message>
    <message>
        <source>This PC has no network interface that is up.</source>
        <translation>这台电脑没有已启用的网络接口。</translation>
    </message>
    <message>
        <source>Type the address that your teacher shows, such as 192.168.1.20:3333.</source>
        <translation>请输入老师显示的地址，例如 192.168.1.20:3333。</translation>
    </message>
    <message>
        <source>Type the join code that your teacher shows.</source>
        <translation>请输入老师显示的加入码。</translation>
    </message>
    <message>
        <source>You, and whoever sees the projector, see nicknames and their shares and blocks. Nothing else is asked of anybody.</source>
        <translation>您和看到投影的人会看到昵称，以及他们的份额和区块。不会向任何人索取其他信息。</translation>
    </message>
    <message>
        <source>adjusted</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>blocks found over expected</source>
        <translation>实际区块数比预期</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>hashes so far, estimated from shares</source>
        <translation>至今的哈希次数，根据份额估计</translation>
    </message>
    <message>
        <source>{address} · this PC only</source>
        <translation>{address} · 仅这台电脑</translation>
    </message>
    <message>
        <source>{address} · {name}</source>
        <translation>{address} · {name}</translation>
    </message>
    <message>
        <source>{amount}</source>
        <translation>{amount}</translation>
    </message>
    <message>
        <source>{luck} · {blocks} of {expected}</source>
        <translation>{luck} · {blocks} / 预期 {expected}</translation>
    </message>
</context>
<context>
    <name>classroom</name>
    <message>
        <source>A class needs a join code.</source>
        <translation>课堂需要一个加入码。</translation>
    </message>
    <message>
        <source>Another program of this PC uses port {port}: close it, or choose another port. Was a class opened already?</source>
        <translation>这台电脑上的其他程序正在使用端口 {port}：请关闭它，或选择其他端口。是否已经开启了课堂？</translation>
    </message>
    <message>
        <source>Everything stays offline, so a class opens on this PC only (127.0.0.1). Switch that off in the settings to let others join.</source>
        <translation>一切保持离线，因此课堂只在这台电脑上开启 (127.0.0.1)。要让其他人加入，请在设置中关闭离线。</translation>
    </message>
    <message>
        <source>No block yet: with the first one luck has something to say.</source>
        <translation>还没有区块：有了第一个区块才谈得上运气。</translation>
    </message>
    <message>
        <source>Nobody has joined yet. If joining fails, let the firewall of this PC pass incoming connections to port {port}, and see that everybody is in the same network.</source>
        <translation>还没有人加入。如果无法加入，请让这台电脑的防火墙允许端口 {port} 的传入连接，并确认所有人都在同一网络中。</translation>
    </message>
    <message>
        <source>The class could not be opened: {words}.</source>
        <translation>无法开启课堂：{words}。</translation>
    </message>
    <message>
        <source>The class network could not be started: {words}.</source>
        <translation>无法启动课堂网络：{words}。</translation>
    </message>
    <message>
        <source>The class network did not start in time. Try again.</source>
        <translation>课堂网络未能及时启动。请重试。</translation>
    </message>
    <message>
        <source>The class network ended by itself ({words}). What came until then is kept; open it again.</source>
        <translation>课堂网络自行结束（{words}）。此前收到的内容已保留；请重新开启。</translation>
    </message>
    <message>
        <source>The system does not let WarmGUI listen on port {port}: choose one from 1024 to 65535, or ask who looks after this PC.</source>
        <translation>系统不允许 WarmGUI 监听端口 {port}：请选择 1024 到 65535 之间的端口，或询问管理这台电脑的人。</translation>
    </message>
    <message>
        <source>They came from another place than the one that joined as {nickname} first: perhaps somebody else uses this nickname.</source>
        <translation>它们的来源与最初以 {nickname} 加入的不同：可能有其他人在用这个昵称。</translation>
    </message>
    <message>
        <source>This PC has the address {host} no more: look whether the network is connected, and choose again.</source>
        <translation>这台电脑不再拥有地址 {host}：请查看网络是否已连接，然后重新选择。</translation>
    </message>
    <message>
        <source>This PC slept for {time}, or its clock was set. That time counts neither for the difficulty nor for anybody&apos;s hashrate; bitcoin would count it.</source>
        <translation>这台电脑睡眠了 {time}，或者时钟被调整过。这段时间既不计入难度，也不计入任何人的算力；比特币则会计入。</translation>
    </message>
    <message>
        <source>With one student only there is nobody to share blocks with.</source>
        <translation>只有一名学生，没有人可以分享区块。</translation>
    </message>
    <message>
        <source>Wrong join codes that were refused: {count}.</source>
        <translation>已拒绝的错误加入码：{count}。</translation>
    </message>
    <message>
        <source>Wrong join codes that were refused: {count}; the last one called itself {nickname}.</source>
        <translation>已拒绝的错误加入码：{count}；最后一个自称 {nickname}。</translation>
    </message>
    <message>
        <source>{nickname} is out for the rest of this class.</source>
        <translation>{nickname} 在本课堂余下的时间里被拒绝。</translation>
    </message>
    <message>
        <source>{nickname} sent far too many messages and was shut out for a minute ({count}×).</source>
        <translation>{nickname} 发送的消息过多，被屏蔽一分钟（{count}×）。</translation>
    </message>
    <message>
        <source>{nickname} sent {count} messages that are none. They were left out.</source>
        <translation>{nickname} 发送了 {count} 条无效的消息。已忽略。</translation>
    </message>
    <message>
        <source>{nickname} sent {count} shares a second time. None of the copies counts.</source>
        <translation>{nickname} 重复发送了 {count} 个份额。重复的都不计入。</translation>
    </message>
    <message>
        <source>{nickname} sent {count} shares after their block was found. They count for nothing: old work, or a slow network?</source>
        <translation>{nickname} 在区块已被找到之后又发送了 {count} 个份额。它们不计入：是旧任务，还是网络太慢？</translation>
    </message>
    <message>
        <source>{nickname} sent {count} shares for work that was never given out. None of them counts.</source>
        <translation>{nickname} 为从未分发的任务发送了 {count} 个份额。它们都不计入。</translation>
    </message>
    <message>
        <source>{nickname} sent {count} shares that no work was done for: their hashes miss the target. None of them counts.</source>
        <translation>{nickname} 发送了 {count} 个没有经过计算的份额：它们的哈希值没有达到目标值。它们都不计入。</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>The clock of this PC is in the year {year}. Set it right: schedule, prices and history follow it.</source>
        <translation>这台电脑的时钟显示为 {year} 年。请校正它：计划、价格和历史都以它为准。</translation>
    </message>
    <message>
        <source>The clock of this PC was set ahead by {time}. Heating goes on.</source>
        <translation>这台电脑的时钟被调快了 {time}。加热继续。</translation>
    </message>
    <message>
        <source>The clock of this PC was set back by {time}. Heating goes on.</source>
        <translation>这台电脑的时钟被调慢了 {time}。加热继续。</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <source>That WarmGUI starts at log-in could not be switched off: {reason}.</source>
        <translation>无法关闭 WarmGUI 的登录时启动：{reason}。</translation>
    </message>
    <message>
        <source>The system does not allow that this PC is kept awake.</source>
        <translation>系统不允许让这台电脑保持唤醒。</translation>
    </message>
    <message>
        <source>This PC cannot be kept awake from here: the system offers no service for it.</source>
        <translation>无法从这里让这台电脑保持唤醒：系统没有提供相应的服务。</translation>
    </message>
    <message>
        <source>This PC could not be kept awake; the log says why.</source>
        <translation>未能让这台电脑保持唤醒；日志中有原因。</translation>
    </message>
    <message>
        <source>This PC is kept awake while it heats.</source>
        <translation>加热期间，这台电脑会保持唤醒。</translation>
    </message>
    <message>
        <source>WarmGUI cannot be started at log-in: {reason}.</source>
        <translation>WarmGUI 无法在登录时启动：{reason}。</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>About {time} left.</source>
        <translation>大约还需 {time}。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>CPU power</source>
        <translation>处理器功率</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>It adds up to {power} at the wall (learned from measurements)</source>
        <translation>插座功率最多增加 {power}（从测量学习得出）</translation>
    </message>
    <message>
        <source>It adds up to {power} at the wall (modelled)</source>
        <translation>插座功率最多增加 {power}（模型估算）</translation>
    </message>
    <message>
        <source>It adds up to {power} at the wall (simulated)</source>
        <translation>插座功率最多增加 {power}（模拟）</translation>
    </message>
    <message>
        <source>It drew {power}, measured.</source>
        <translation>测得耗电 {power}。</translation>
    </message>
    <message>
        <source>Left out: {why}.</source>
        <translation>已停止使用：{why}。</translation>
    </message>
    <message>
        <source>Looking for what can be measured…</source>
        <translation>正在查找可以测量的内容…</translation>
    </message>
    <message>
        <source>Measuring ends…</source>
        <translation>正在结束测量…</translation>
    </message>
    <message>
        <source>Measuring failed: the miner did not start.</source>
        <translation>测量失败：挖矿程序没有启动。</translation>
    </message>
    <message>
        <source>Measuring failed: {words}.</source>
        <translation>测量失败：{words}。</translation>
    </message>
    <message>
        <source>Measuring was cancelled; what was measured before stays.</source>
        <translation>测量已取消；之前测得的结果会保留。</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>插座功率</translation>
    </message>
    <message>
        <source>Power of mining</source>
        <translation>挖矿功率</translation>
    </message>
    <message>
        <source>Room temperature</source>
        <translation>室温</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {device}, {kernel}.</source>
        <translation>第 {number} 步，共 {count} 步：{device}，{kernel}。</translation>
    </message>
    <message>
        <source>The miner starts…</source>
        <translation>正在启动挖矿程序…</translation>
    </message>
    <message>
        <source>Version rolling is switched on but not in use: {why}.</source>
        <translation>版本滚动已启用，但未在使用：{why}。</translation>
    </message>
    <message>
        <source>it computed wrong results</source>
        <translation>它算出了错误的结果</translation>
    </message>
    <message>
        <source>it did not answer any more</source>
        <translation>它不再响应</translation>
    </message>
    <message>
        <source>it disappeared, or its driver was reset</source>
        <translation>它从系统中消失，或其驱动程序被重置</translation>
    </message>
    <message>
        <source>it does not work as it should</source>
        <translation>它无法正常工作</translation>
    </message>
    <message>
        <source>it stopped the miner twice</source>
        <translation>它两次导致挖矿程序停止</translation>
    </message>
    <message>
        <source>its driver reported an error</source>
        <translation>它的驱动程序报告了错误</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>the miner said nothing about it</source>
        <translation>挖矿程序没有对此作出说明</translation>
    </message>
    <message>
        <source>this device would not be faster with it</source>
        <translation>此设备使用它也不会更快</translation>
    </message>
    <message>
        <source>{device} is left out: {why}</source>
        <translation>已停止使用 {device}：{why}</translation>
    </message>
    <message>
        <source>{device} is left out: {why}.</source>
        <translation>已停止使用 {device}：{why}。</translation>
    </message>
    <message>
        <source>{device}: {rate}, fastest with {kernel}.</source>
        <translation>{device}：{rate}，使用 {kernel} 最快。</translation>
    </message>
    <message>
        <source>{device}: {words}</source>
        <translation>{device}：{words}</translation>
    </message>
    <message>
        <source>{hits} of {expected}, within 5 sigma</source>
        <translation>{hits}（预期 {expected}），5σ 以内</translation>
    </message>
    <message>
        <source>{hits} of {expected}: not by chance</source>
        <translation>{hits}（预期 {expected}），偏差并非偶然</translation>
    </message>
    <message>
        <source>{host} does not allow it</source>
        <translation>{host} 不允许</translation>
    </message>
    <message>
        <source>{kernel} · version rolling</source>
        <translation>{kernel} · 版本滚动</translation>
    </message>
    <message>
        <source>{power}, about {gain} in your room.</source>
        <translation>{power}，您的房间约升温 {gain}。</translation>
    </message>
    <message>
        <source>{power}.</source>
        <translation>{power}。</translation>
    </message>
    <message>
        <source>{what} The others go on. The miner says: {words}</source>
        <translation>{what}其他设备继续工作。挖矿程序报告：{words}</translation>
    </message>
</context>
<context>
    <name>diagnostics</name>
    <message>
        <source>Nothing private was found that had to be taken out.</source>
        <translation>没有发现需要去除的私人信息。</translation>
    </message>
    <message>
        <source>Taken out, with a word like &lt;name-1&gt; in its place: {things}. Look through it all the same.</source>
        <translation>已去除以下内容，原处以 &lt;name-1&gt; 这样的词代替：{things}。仍请您通读一遍。</translation>
    </message>
    <message>
        <source>computers and addresses of networks</source>
        <translation>计算机和网络地址</translation>
    </message>
    <message>
        <source>names of people and their folders</source>
        <translation>人名及其文件夹</translation>
    </message>
    <message>
        <source>numbers of devices</source>
        <translation>设备编号</translation>
    </message>
    <message>
        <source>passwords, tokens and values of addresses</source>
        <translation>密码、令牌和地址中的参数值</translation>
    </message>
    <message>
        <source>payout addresses and accounts</source>
        <translation>收款地址和账户</translation>
    </message>
    <message>
        <source>what you typed in</source>
        <translation>您输入的内容</translation>
    </message>
    <message>
        <source>your place</source>
        <translation>您的位置</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{thing} ({count})</source>
        <translation>{thing}（{count}）</translation>
    </message>
</context>
<context>
    <name>egress</name>
    <message>
        <source>All miners together: about {rate}.</source>
        <translation>所有矿工合计：约 {rate}。</translation>
    </message>
    <message>
        <source>Hosts beyond this PC that are switched on: {count}.</source>
        <translation>已启用的外部主机：{count} 个。</translation>
    </message>
    <message>
        <source>Last contacted just now; contacts since the start: {count}.</source>
        <translation>刚刚联系过；启动以来联系次数：{count}。</translation>
    </message>
    <message>
        <source>Last contacted {time} ago; contacts since the start: {count}.</source>
        <translation>上次联系于 {time} 前；启动以来联系次数：{count}。</translation>
    </message>
    <message>
        <source>No price of bitcoin is known.</source>
        <translation>比特币价格未知。</translation>
    </message>
    <message>
        <source>Not contacted since the start.</source>
        <translation>启动以来未联系。</translation>
    </message>
    <message>
        <source>Nothing leaves this PC now: no host beyond it is switched on.</source>
        <translation>现在没有任何数据离开这台电脑：没有启用外部主机。</translation>
    </message>
    <message>
        <source>Nothing leaves this PC, and nothing is switched on that would.</source>
        <translation>没有任何数据离开这台电脑，也没有启用会这样做的功能。</translation>
    </message>
    <message>
        <source>Nothing leaves this PC. Switched on, and waiting: {count}.</source>
        <translation>没有任何数据离开这台电脑。已启用、正在等待的：{count} 个。</translation>
    </message>
    <message>
        <source>Price of one bitcoin on {date}: {price} {currency}.</source>
        <translation>{date} 一个比特币的价格：{price} {currency}。</translation>
    </message>
    <message>
        <source>The difficulty changes at block {height}.</source>
        <translation>难度将在区块 {height} 调整。</translation>
    </message>
    <message>
        <source>The difficulty changes at block {height}; expected: {change}.</source>
        <translation>难度将在区块 {height} 调整；预计：{change}。</translation>
    </message>
    <message>
        <source>There are no others: no statistics, no developer fee. Newer versions are looked for only where you switch it on or press “Check now”. Web pages that you open from here are opened by your browser.</source>
        <translation>没有其他主机：不统计，不收开发者费用。只有在您启用此功能或按“立即检查”时，才会查询新版本。您从这里打开的网页由您的浏览器打开。</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>used</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>waits, offline</source>
        <translation>等待，离线</translation>
    </message>
    <message>
        <source>{facts}. The program brings them along.</source>
        <translation>{facts}。由程序自带。</translation>
    </message>
    <message>
        <source>{facts}. Told {age} ago.</source>
        <translation>{facts}。得知于 {age} 前。</translation>
    </message>
    <message>
        <source>{first} The last one got no answer.</source>
        <translation>{first}上一次没有得到响应。</translation>
    </message>
</context>
<context>
    <name>energy</name>
    <message>
        <source>+{difference} against a plain heater&apos;s 1</source>
        <translation>比普通电暖器的 1 高 {difference}</translation>
    </message>
    <message>
        <source>A replay needs at least a day of history; there are {hours}.</source>
        <translation>重演至少需要一天的历史记录；现有 {hours}。</translation>
    </message>
    <message>
        <source>A simulated grid.</source>
        <translation>模拟的电网。</translation>
    </message>
    <message>
        <source>A simulated price.</source>
        <translation>模拟的价格。</translation>
    </message>
    <message>
        <source>A useful kWh costs</source>
        <translation>每有用 kWh 的费用</translation>
    </message>
    <message>
        <source>Against a plain thermostat: {difference}.</source>
        <translation>与普通恒温控制相比：{difference}。</translation>
    </message>
    <message>
        <source>As you set it, the same at all hours.</source>
        <translation>按您的设定，所有时段相同。</translation>
    </message>
    <message>
        <source>As you set it.</source>
        <translation>按您的设定。</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Below the target</source>
        <translation>低于目标</translation>
    </message>
    <message>
        <source>Break-even efficiency</source>
        <translation>盈亏平衡能效</translation>
    </message>
    <message>
        <source>CO₂ of mining</source>
        <translation>挖矿的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ of mining, a day</source>
        <translation>挖矿每天的 CO₂</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>最便宜</translation>
    </message>
    <message>
        <source>Comfort first</source>
        <translation>舒适优先</translation>
    </message>
    <message>
        <source>Cost of mining</source>
        <translation>挖矿的费用</translation>
    </message>
    <message>
        <source>Economic COP</source>
        <translation>经济 COP</translation>
    </message>
    <message>
        <source>Electricity of mining</source>
        <translation>挖矿用电</translation>
    </message>
    <message>
        <source>Enter at least one topic or entity.</source>
        <translation>请至少输入一个主题或实体。</translation>
    </message>
    <message>
        <source>Enter latitude and longitude first.</source>
        <translation>请先输入纬度和经度。</translation>
    </message>
    <message>
        <source>Enter the address of Home Assistant.</source>
        <translation>请输入 Home Assistant 的地址。</translation>
    </message>
    <message>
        <source>Enter the host of the MQTT broker.</source>
        <translation>请输入 MQTT 服务器的主机。</translation>
    </message>
    <message>
        <source>Expected income</source>
        <translation>预期收入</translation>
    </message>
    <message>
        <source>Flat price</source>
        <translation>固定电价</translation>
    </message>
    <message>
        <source>Follows the target, and keeps the battery&apos;s reserve.</source>
        <translation>按目标加热，并保留电池的备用电量。</translation>
    </message>
    <message>
        <source>Follows the target, whatever it costs.</source>
        <translation>按目标加热，不计费用。</translation>
    </message>
    <message>
        <source>Follows the target: at another time heating would be no better.</source>
        <translation>按目标加热：换个时间加热也不会更好。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预报</translation>
    </message>
    <message>
        <source>From own power</source>
        <translation>来自自有电力</translation>
    </message>
    <message>
        <source>From your table by day and hour.</source>
        <translation>来自您按星期和时段填写的表格。</translation>
    </message>
    <message>
        <source>Greenest</source>
        <translation>最低碳</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>Heat into the room</source>
        <translation>进入房间的热量</translation>
    </message>
    <message>
        <source>Heat is off: this is what would be done if it were on.</source>
        <translation>供暖已关闭：这是开启时会执行的计划。</translation>
    </message>
    <message>
        <source>Heat was never asked for in this week, so there is nothing to replay.</source>
        <translation>这一周从未要求加热，因此没有可重演的内容。</translation>
    </message>
    <message>
        <source>Heat: nothing is known or planned</source>
        <translation>加热：没有已知或计划的内容</translation>
    </message>
    <message>
        <source>Heat: {heat}</source>
        <translation>加热：{heat}</translation>
    </message>
    <message>
        <source>Heat: {heat}, planned</source>
        <translation>加热：{heat}，计划</translation>
    </message>
    <message>
        <source>Heats ahead from {a} to {b}, {why}, and waits from {c} to {d}.</source>
        <translation>{a} 至 {b} 提前加热（{why}），{c} 至 {d} 等待。</translation>
    </message>
    <message>
        <source>Heats ahead from {a} to {b}, {why}.</source>
        <translation>{a} 至 {b} 提前加热（{why}）。</translation>
    </message>
    <message>
        <source>Heats while electricity is cheap: up to {warmer} above your target before a dear time, {cooler} below it until a cheap one.</source>
        <translation>在电价低时加热：电价高的时段之前最多高于目标 {warmer}，电价低的时段到来之前最多低于目标 {cooler}。</translation>
    </message>
    <message>
        <source>Heats while the grid is clean: up to {warmer} above your target before a dirty time, {cooler} below it until a clean one.</source>
        <translation>在电网清洁时加热：高碳时段之前最多高于目标 {warmer}，清洁时段到来之前最多低于目标 {cooler}。</translation>
    </message>
    <message>
        <source>Heats with what your sun, wind and battery have left: up to {warmer} above your target with it, {cooler} below it without.</source>
        <translation>用太阳能、风能和电池的余电加热：有余电时最多高于目标 {warmer}，没有时最多低于目标 {cooler}。</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>It cannot be used.</source>
        <translation>无法使用。</translation>
    </message>
    <message>
        <source>It comes to the same as a plain thermostat.</source>
        <translation>结果与普通恒温控制相同。</translation>
    </message>
    <message>
        <source>It ends when it begins.</source>
        <translation>结束时间与开始时间相同。</translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>尚未响应。</translation>
    </message>
    <message>
        <source>It has not answered.</source>
        <translation>没有响应。</translation>
    </message>
    <message>
        <source>It is connected, but none of these has said anything yet.</source>
        <translation>已连接，但其中还没有任何一个发来数据。</translation>
    </message>
    <message>
        <source>It is told nothing else.</source>
        <translation>不会告知其他任何信息。</translation>
    </message>
    <message>
        <source>It is told what you typed in below, and your token where there is one.</source>
        <translation>会告知您在下面输入的内容，以及您的令牌（如有）。</translation>
    </message>
    <message>
        <source>It is told your zone and your token, and nothing of your use.</source>
        <translation>会告知您的区域和令牌，不告知您的用电情况。</translation>
    </message>
    <message>
        <source>It is told your zone or tariff, and nothing of your use.</source>
        <translation>会告知您的区域或资费，不告知您的用电情况。</translation>
    </message>
    <message>
        <source>It says nothing about now.</source>
        <translation>没有关于现在的数据。</translation>
    </message>
    <message>
        <source>Its last word is too old.</source>
        <translation>最后的数据过旧。</translation>
    </message>
    <message>
        <source>Keeps the battery&apos;s reserve for an outage, then your target.</source>
        <translation>先为停电保留电池的备用电量，再满足您的目标。</translation>
    </message>
    <message>
        <source>MQTT topics</source>
        <translation>MQTT 主题</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>挖矿</translation>
    </message>
    <message>
        <source>Near the target</source>
        <translation>接近目标</translation>
    </message>
    <message>
        <source>Net, mining</source>
        <translation>挖矿净额</translation>
    </message>
    <message>
        <source>No forecast of own power, so the plan does not count on any.</source>
        <translation>没有自有电力的预报，因此计划不依赖它。</translation>
    </message>
    <message>
        <source>No heat is needed.</source>
        <translation>不需要加热。</translation>
    </message>
    <message>
        <source>No price of now is known: this is that of the same hour on the last known day.</source>
        <translation>现在的价格未知：采用最近有数据的一天同一小时的价格。</translation>
    </message>
    <message>
        <source>No price of now is known: your flat price counts.</source>
        <translation>现在的价格未知：采用您的固定电价。</translation>
    </message>
    <message>
        <source>No price of now is known: your table counts.</source>
        <translation>现在的价格未知：采用您的表格。</translation>
    </message>
    <message>
        <source>No prices are known for the hours to come, so the target is followed.</source>
        <translation>未来几小时的价格未知，因此按目标加热。</translation>
    </message>
    <message>
        <source>No service is asked.</source>
        <translation>不询问任何服务。</translation>
    </message>
    <message>
        <source>Nobody knows how warm the room is, so simple rules plan.</source>
        <translation>没有人知道房间有多暖，因此用简单规则制定计划。</translation>
    </message>
    <message>
        <source>Not connected: {problem}.</source>
        <translation>未连接：{problem}。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Nothing is known about now: the number of your settings counts.</source>
        <translation>没有现在的数据：采用设置中的数值。</translation>
    </message>
    <message>
        <source>Nothing is known about now: this is the number of the same hour on the last known day.</source>
        <translation>没有现在的数据：采用最近有数据的一天同一小时的数值。</translation>
    </message>
    <message>
        <source>Nothing is known about now: your table counts.</source>
        <translation>没有现在的数据：采用您的表格。</translation>
    </message>
    <message>
        <source>Nothing is read: choose where these powers are known.</source>
        <translation>不读取任何数据：请选择从何处得知这些功率。</translation>
    </message>
    <message>
        <source>Nothing leaves this PC.</source>
        <translation>没有任何数据离开这台电脑。</translation>
    </message>
    <message>
        <source>Nothing new about: {part}.</source>
        <translation>没有新数据：{part}。</translation>
    </message>
    <message>
        <source>Nothing was heard yet.</source>
        <translation>尚未收到任何数据。</translation>
    </message>
    <message>
        <source>Nothing was mined in this week, so nobody knows what this PC can give.</source>
        <translation>这一周没有挖矿，因此没有人知道这台电脑能提供多少热量。</translation>
    </message>
    <message>
        <source>Now: {reason}</source>
        <translation>现在：{reason}</translation>
    </message>
    <message>
        <source>Of the grid, by {source}.</source>
        <translation>电网的碳强度，来自 {source}。</translation>
    </message>
    <message>
        <source>Of the part that comes from the grid; own power emits nothing.</source>
        <translation>只计来自电网的部分；自有电力没有排放。</translation>
    </message>
    <message>
        <source>One flat price; no signals are set up</source>
        <translation>一个固定电价；未设置信号</translation>
    </message>
    <message>
        <source>One number</source>
        <translation>一个数值</translation>
    </message>
    <message>
        <source>One number: nothing is asked of anybody.</source>
        <translation>一个数值：不询问任何人。</translation>
    </message>
    <message>
        <source>Only your own Home Assistant is asked, every ten seconds. Nothing is switched.</source>
        <translation>只询问您自己的 Home Assistant，每十秒一次。不切换任何东西。</translation>
    </message>
    <message>
        <source>Only your own broker is listened to, all the time. Nothing is switched.</source>
        <translation>只持续监听您自己的 MQTT 服务器。不切换任何东西。</translation>
    </message>
    <message>
        <source>Outside {temperature} now, and {sun} of sun.</source>
        <translation>现在室外 {temperature}，日照 {sun}。</translation>
    </message>
    <message>
        <source>Own power counts at what the grid would pay for it.</source>
        <translation>自有电力按电网的收购价计算。</translation>
    </message>
    <message>
        <source>Own power: {own}</source>
        <translation>自有电力：{own}</translation>
    </message>
    <message>
        <source>Own sun</source>
        <translation>自有太阳能</translation>
    </message>
    <message>
        <source>Pays for itself below</source>
        <translation>可回本的电价上限</translation>
    </message>
    <message>
        <source>Power flows over the grid&apos;s meter.</source>
        <translation>有功率流经电网电表。</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Prices are not known for all of this week.</source>
        <translation>这一周的价格不完整。</translation>
    </message>
    <message>
        <source>Published price of {source}, as billed.</source>
        <translation>{source} 公布的价格，按账单计。</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Room: {room}</source>
        <translation>房间：{room}</translation>
    </message>
    <message>
        <source>Room: {room}, expected</source>
        <translation>房间：{room}，预计</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>备电</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>太阳能</translation>
    </message>
    <message>
        <source>Sun {value}</source>
        <translation>太阳能 {value}</translation>
    </message>
    <message>
        <source>Sun, battery and grid</source>
        <translation>太阳能、电池和电网</translation>
    </message>
    <message>
        <source>Sun, wind, battery and grid together.</source>
        <translation>太阳能、风能、电池和电网合计。</translation>
    </message>
    <message>
        <source>The broker kept these from earlier; they count when the source speaks again.</source>
        <translation>这些数值由 MQTT 服务器保留自先前；数据源再次发送后才会采用。</translation>
    </message>
    <message>
        <source>The energy of this run closes to {error} only: be careful.</source>
        <translation>此次计算的能量平衡误差达 {error}：请谨慎参考。</translation>
    </message>
    <message>
        <source>The energy of this run closes to {error}.</source>
        <translation>此次计算的能量平衡误差为 {error}。</translation>
    </message>
    <message>
        <source>The grid&apos;s carbon is not known for the hours to come, so the target is followed.</source>
        <translation>未来几小时的电网碳强度未知，因此按目标加热。</translation>
    </message>
    <message>
        <source>The history cannot be read now.</source>
        <translation>现在无法读取历史记录。</translation>
    </message>
    <message>
        <source>The optimiser could not be started, so simple rules plan.</source>
        <translation>无法启动优化器，因此用简单规则制定计划。</translation>
    </message>
    <message>
        <source>The optimiser ended without an answer, so simple rules plan; the log may say why.</source>
        <translation>优化器没有给出答复就结束了，因此用简单规则制定计划；日志中可能有原因。</translation>
    </message>
    <message>
        <source>The optimiser found no solution, so simple rules plan.</source>
        <translation>优化器没有找到解，因此用简单规则制定计划。</translation>
    </message>
    <message>
        <source>The optimiser took too long, so simple rules plan.</source>
        <translation>优化器用时过长，因此用简单规则制定计划。</translation>
    </message>
    <message>
        <source>The optimiser&apos;s answer made no sense, so simple rules plan.</source>
        <translation>优化器的结果不合理，因此用简单规则制定计划。</translation>
    </message>
    <message>
        <source>The program is set to stay offline.</source>
        <translation>程序已设为保持离线。</translation>
    </message>
    <message>
        <source>The replay could not be started.</source>
        <translation>无法启动重演。</translation>
    </message>
    <message>
        <source>The replay ended without an answer; the log may say why.</source>
        <translation>重演没有给出答复就结束了；日志中可能有原因。</translation>
    </message>
    <message>
        <source>The replay took too long.</source>
        <translation>重演用时过长。</translation>
    </message>
    <message>
        <source>The replay&apos;s answer made no sense.</source>
        <translation>重演的结果不合理。</translation>
    </message>
    <message>
        <source>The room&apos;s model was off by {error} on average: take these figures as a rough idea.</source>
        <translation>房间模型的平均误差为 {error}：这些数字只能作为粗略参考。</translation>
    </message>
    <message>
        <source>The settings do not say where they are read.</source>
        <translation>设置中没有说明从何处读取。</translation>
    </message>
    <message>
        <source>The table has no entries yet.</source>
        <translation>表格还没有条目。</translation>
    </message>
    <message>
        <source>The table is too long.</source>
        <translation>表格过长。</translation>
    </message>
    <message>
        <source>The token of this service is needed.</source>
        <translation>需要此服务的令牌。</translation>
    </message>
    <message>
        <source>The weather service does not answer: {problem}.</source>
        <translation>天气服务没有响应：{problem}。</translation>
    </message>
    <message>
        <source>There is room for {number} entries in the table.</source>
        <translation>表格最多可有 {number} 个条目。</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>This PC cannot mine now, so there is nothing to plan.</source>
        <translation>这台电脑现在无法挖矿，因此没有可计划的内容。</translation>
    </message>
    <message>
        <source>Tomorrow&apos;s prices are not published yet; they come at about 13 h.</source>
        <translation>明天的价格尚未公布；大约 13 时公布。</translation>
    </message>
    <message>
        <source>Useful heat of mining</source>
        <translation>挖矿的有用热量</translation>
    </message>
    <message>
        <source>Useful heat today</source>
        <translation>今日有用热量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Waits from {c} to {d}, and follows the target otherwise.</source>
        <translation>{c} 至 {d} 等待，其余时间按目标加热。</translation>
    </message>
    <message>
        <source>What mining uses now, less what comes from the grid and the battery.</source>
        <translation>挖矿现在的用电，减去来自电网和电池的部分。</translation>
    </message>
    <message>
        <source>What the home uses, less grid, wind and battery.</source>
        <translation>家庭用电，减去电网、风能和电池。</translation>
    </message>
    <message>
        <source>What the home uses, less sun, wind and battery.</source>
        <translation>家庭用电，减去太阳能、风能和电池。</translation>
    </message>
    <message>
        <source>What the settings say about this service is not complete.</source>
        <translation>关于此服务的设置不完整。</translation>
    </message>
    <message>
        <source>What was told last is too old to count on.</source>
        <translation>最后的数据过旧，不能采信。</translation>
    </message>
    <message>
        <source>What {policy} would have cost is not known.</source>
        <translation>“{policy}”的费用会是多少，无法得知。</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>风能</translation>
    </message>
    <message>
        <source>Your flat price.</source>
        <translation>您的固定电价。</translation>
    </message>
    <message>
        <source>Your table</source>
        <translation>您的表格</translation>
    </message>
    <message>
        <source>Your target, whatever electricity costs.</source>
        <translation>按您的目标，不计电费。</translation>
    </message>
    <message>
        <source>a list was to be expected, and it is “{value}”</source>
        <translation>应为列表，实际为“{value}”</translation>
    </message>
    <message>
        <source>a plain heater has 1</source>
        <translation>普通电暖器为 1</translation>
    </message>
    <message>
        <source>all prices are 0</source>
        <translation>所有价格都是 0</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>实际情况</translation>
    </message>
    <message>
        <source>as it was, by the model</source>
        <translation>实际策略（模型）</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>battery {value}</source>
        <translation>电池 {value}</translation>
    </message>
    <message>
        <source>charge of the battery</source>
        <translation>电池电量</translation>
    </message>
    <message>
        <source>charge {value}</source>
        <translation>电量 {value}</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>最便宜</translation>
    </message>
    <message>
        <source>cleanest</source>
        <translation>最清洁</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>fell while the room was not above its target</source>
        <translation>在房间未超过目标时产生</translation>
    </message>
    <message>
        <source>gives {power}</source>
        <translation>放电 {power}</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>grid {value}</source>
        <translation>电网 {value}</translation>
    </message>
    <message>
        <source>No forecast of the weather: the plan takes it that outside stays as it is now. The weather service can be switched on in the settings.</source>
        <translation>没有天气预报：计划假定室外保持现状。可在设置中开启天气服务。</translation>
    </message>
    <message>
        <source>Nobody knows how cold it is outside, so simple rules plan.</source>
        <translation>不知道室外有多冷，因此由简单规则制定计划。</translation>
    </message>
    <message>
        <source>ahead of dearer hours, up to {temperature} ({now} now, up to {dear} within the next twelve hours)</source>
        <translation>赶在更贵的时段之前，最高到 {temperature}（现在 {now}，未来十二小时内最高 {dear}）</translation>
    </message>
    <message>
        <source>ahead of dirtier hours, up to {temperature} (the grid emits {now} now, up to {dear} within the next twelve hours)</source>
        <translation>赶在碳排更高的时段之前，最高到 {temperature}（电网现在排放 {now}，未来十二小时内最高 {dear}）</translation>
    </message>
    <message>
        <source>heating to be warm by {time}</source>
        <translation>正在加热，以便在 {time} 前变暖</translation>
    </message>
    <message>
        <source>heating to the target of {target}</source>
        <translation>正在加热到目标 {target}</translation>
    </message>
    <message>
        <source>home {value}</source>
        <translation>家庭 {value}</translation>
    </message>
    <message>
        <source>it has two values for the same time</source>
        <translation>同一时间有两个数值</translation>
    </message>
    <message>
        <source>it has {times} times but {values} values</source>
        <translation>有 {times} 个时间，却有 {values} 个数值</translation>
    </message>
    <message>
        <source>it knows no value yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>it must end in a number</source>
        <translation>必须以数字结尾</translation>
    </message>
    <message>
        <source>it says “{words}”</source>
        <translation>它报告“{words}”</translation>
    </message>
    <message>
        <source>its answer has no list “{name}”</source>
        <translation>其响应中没有列表“{name}”</translation>
    </message>
    <message>
        <source>its answer has no “{path}” (there is: {there})</source>
        <translation>其响应中没有“{path}”（现有：{there}）</translation>
    </message>
    <message>
        <source>its list is empty</source>
        <translation>其列表为空</translation>
    </message>
    <message>
        <source>its list is far too long</source>
        <translation>其列表过长</translation>
    </message>
    <message>
        <source>its next page is on another host, which is not followed</source>
        <translation>其下一页在另一台主机上，不会跟随</translation>
    </message>
    <message>
        <source>its pages have no end</source>
        <translation>其分页没有尽头</translation>
    </message>
    <message>
        <source>its prices are in {theirs}, and yours are in {own}: enter what one {theirs} is worth</source>
        <translation>其价格以 {theirs} 计，而您使用 {own}：请输入一 {theirs} 的价值</translation>
    </message>
    <message>
        <source>its steps overlap</source>
        <translation>其时段有重叠</translation>
    </message>
    <message>
        <source>its times are in milliseconds, and seconds were to be expected</source>
        <translation>其时间以毫秒计，应为秒</translation>
    </message>
    <message>
        <source>its times are in seconds, and milliseconds were to be expected</source>
        <translation>其时间以秒计，应为毫秒</translation>
    </message>
    <message>
        <source>its times are not in order</source>
        <translation>其时间顺序混乱</translation>
    </message>
    <message>
        <source>its unit is “{unit}”, and EUR/MWh was to be expected</source>
        <translation>其单位为“{unit}”，应为 EUR/MWh</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无响应</translation>
    </message>
    <message>
        <source>no fresh news of the home&apos;s own power</source>
        <translation>没有家中自有电力的最新数据</translation>
    </message>
    <message>
        <source>no own power to spare; the room may cool to {floor}</source>
        <translation>没有多余的自有电力；房间可降至 {floor}</translation>
    </message>
    <message>
        <source>no prices are known for the next hours, so the target counts</source>
        <translation>未来几小时的价格未知，因此以目标为准</translation>
    </message>
    <message>
        <source>nobody knows how full the battery is; the grid heats</source>
        <translation>没有人知道电池还有多少电；用电网加热</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>one of its steps ends before it begins</source>
        <translation>其中一个时段的结束早于开始</translation>
    </message>
    <message>
        <source>only frost protection or a holiday is asked for</source>
        <translation>只要求防冻或处于假期</translation>
    </message>
    <message>
        <source>outage</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>own power (cut off; up to {most})</source>
        <translation>自有电力（已截断；最高 {most}）</translation>
    </message>
    <message>
        <source>own power covers it, and the room can store {energy} before {temperature}</source>
        <translation>自有电力足以供应，房间在达到 {temperature} 之前还能储存 {energy}</translation>
    </message>
    <message>
        <source>own power has fallen to {power}; heating goes on at its least for a few minutes</source>
        <translation>自有电力已降至 {power}；以最低功率继续加热几分钟</translation>
    </message>
    <message>
        <source>own power of {own} is expected, and the room stores heat, up to {warm}</source>
        <translation>预计有自有电力 {own}，房间储热，最高到 {warm}</translation>
    </message>
    <message>
        <source>own power of {power} covers it, up to {temperature}</source>
        <translation>自有电力 {power} 足够，最高到 {temperature}</translation>
    </message>
    <message>
        <source>own power of {power} is too little; the room may cool to {floor}</source>
        <translation>自有电力 {power} 不足；房间可降至 {floor}</translation>
    </message>
    <message>
        <source>own power was expected now, and there is none to spare yet, so the target counts</source>
        <translation>此时本应有自有电力，但还没有余量，因此按目标执行</translation>
    </message>
    <message>
        <source>same comfort</source>
        <translation>舒适度相同</translation>
    </message>
    <message>
        <source>solo: ± {sigma} from day to day</source>
        <translation>solo：每天波动 ± {sigma}</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>太阳能</translation>
    </message>
    <message>
        <source>takes {power}</source>
        <translation>充电 {power}</translation>
    </message>
    <message>
        <source>the battery holds {now}, more than the reserve of {reserve}</source>
        <translation>电池有 {now}，超过备用电量 {reserve}</translation>
    </message>
    <message>
        <source>the battery holds {now}, {reserve} is kept for an outage: only frost is kept away</source>
        <translation>电池有 {now}，为停电保留 {reserve}：只防冻</translation>
    </message>
    <message>
        <source>the battery is being emptied and nobody knows how full it is: only frost is kept away</source>
        <translation>电池正在放电，且没有人知道还有多少电：只防冻</translation>
    </message>
    <message>
        <source>the battery is kept for an outage</source>
        <translation>电池为停电保留</translation>
    </message>
    <message>
        <source>the battery is kept for an outage; own power of {power} is to spare and heats</source>
        <translation>电池为停电保留；自有电力有 {power} 多余，用于加热</translation>
    </message>
    <message>
        <source>the battery rests at {now} for an outage; the grid heats</source>
        <translation>电池保持在 {now} 以备停电；用电网加热</translation>
    </message>
    <message>
        <source>the end of today</source>
        <translation>今天结束</translation>
    </message>
    <message>
        <source>the end of tomorrow</source>
        <translation>明天结束</translation>
    </message>
    <message>
        <source>the grid emits {now} now, {later} later: the room stores heat, up to {warm}</source>
        <translation>电网现在排放 {now}，之后 {later}：房间储热，最高到 {warm}</translation>
    </message>
    <message>
        <source>the grid emits {now} now: the room stores heat, up to {warm}</source>
        <translation>电网现在排放 {now}：房间储热，最高到 {warm}</translation>
    </message>
    <message>
        <source>the grid emits {now} until {until}: waiting, the room may cool to {floor}</source>
        <translation>电网排放 {now}，直到 {until}：等待，房间可降至 {floor}</translation>
    </message>
    <message>
        <source>the grid emits {now}: waiting, the room stays above {cool}</source>
        <translation>电网排放 {now}：等待，房间保持在 {cool} 以上</translation>
    </message>
    <message>
        <source>the grid is down and nobody knows how full the battery is: nothing is heated</source>
        <translation>电网停电，且没有人知道电池还有多少电：不加热</translation>
    </message>
    <message>
        <source>the grid is down; own power of {power} is to spare and heats</source>
        <translation>电网停电；自有电力有 {power} 多余，用于加热</translation>
    </message>
    <message>
        <source>the grid is down; the battery holds {now} and may be used down to {reserve}</source>
        <translation>电网停电；电池有 {now}，可用到 {reserve}</translation>
    </message>
    <message>
        <source>the grid is down; the battery&apos;s {now} is kept (reserve {reserve}), and no own power is to spare</source>
        <translation>电网停电；电池的 {now} 予以保留（备用电量 {reserve}），也没有多余的自有电力</translation>
    </message>
    <message>
        <source>the grid is neither clean nor dirty, so the target counts</source>
        <translation>电网既不清洁也不高碳，因此以目标为准</translation>
    </message>
    <message>
        <source>the grid is out</source>
        <translation>电网停电</translation>
    </message>
    <message>
        <source>the grid&apos;s carbon is not known for the next hours, so the target counts</source>
        <translation>未来几小时的电网碳强度未知，因此以目标为准</translation>
    </message>
    <message>
        <source>the model missed the room by {error} on average</source>
        <translation>模型与房间温度平均相差 {error}</translation>
    </message>
    <message>
        <source>the number of your settings counts</source>
        <translation>采用设置中的数值</translation>
    </message>
    <message>
        <source>the other policy, by the model</source>
        <translation>另一策略（模型）</translation>
    </message>
    <message>
        <source>the place “{path}” cannot be read</source>
        <translation>无法读取位置“{path}”</translation>
    </message>
    <message>
        <source>the price is neither low nor high, so the target counts</source>
        <translation>价格既不低也不高，因此以目标为准</translation>
    </message>
    <message>
        <source>the room as declared: it was not learned yet</source>
        <translation>房间按申报值：尚未学习</translation>
    </message>
    <message>
        <source>the room as learned</source>
        <translation>按学习结果的房间</translation>
    </message>
    <message>
        <source>the room is down to {floor}, and no cooler is allowed: it is heated all the same</source>
        <translation>房间已降至 {floor}，不允许更低：仍然加热</translation>
    </message>
    <message>
        <source>the room is held at {room} until a better time</source>
        <translation>房间保持在 {room}，等待更好的时段</translation>
    </message>
    <message>
        <source>the target comes first, as you chose</source>
        <translation>按您的选择，目标优先</translation>
    </message>
    <message>
        <source>the time “{value}” has no zone</source>
        <translation>时间“{value}”没有时区</translation>
    </message>
    <message>
        <source>the whole home</source>
        <translation>整个家庭</translation>
    </message>
    <message>
        <source>there is grid</source>
        <translation>电网有电</translation>
    </message>
    <message>
        <source>this PC: {own}</source>
        <translation>这台电脑：{own}</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>过旧</translation>
    </message>
    <message>
        <source>waiting, the room stays above {cool}</source>
        <translation>等待，房间保持在 {cool} 以上</translation>
    </message>
    <message>
        <source>warm enough without heat</source>
        <translation>不加热也足够暖</translation>
    </message>
    <message>
        <source>what you heat with</source>
        <translation>您的供暖方式</translation>
    </message>
    <message>
        <source>whether there is grid</source>
        <translation>电网是否有电</translation>
    </message>
    <message>
        <source>while electricity is cheap</source>
        <translation>趁电价低</translation>
    </message>
    <message>
        <source>while the grid is clean</source>
        <translation>趁电网清洁</translation>
    </message>
    <message>
        <source>while there is own power to spare</source>
        <translation>趁自有电力有余</translation>
    </message>
    <message>
        <source>wind</source>
        <translation>风能</translation>
    </message>
    <message>
        <source>wind {value}</source>
        <translation>风能 {value}</translation>
    </message>
    <message>
        <source>you asked for heat now</source>
        <translation>您要求现在加热</translation>
    </message>
    <message>
        <source>your flat price counts</source>
        <translation>采用您的固定电价</translation>
    </message>
    <message>
        <source>your table counts</source>
        <translation>采用您的表格</translation>
    </message>
    <message>
        <source>{age} old</source>
        <translation>{age} 前</translation>
    </message>
    <message>
        <source>{before} It would have emitted {co2} less CO₂.</source>
        <translation>{before}CO₂ 排放会少 {co2}。</translation>
    </message>
    <message>
        <source>{before} It would have emitted {co2} more CO₂.</source>
        <translation>{before}CO₂ 排放会多 {co2}。</translation>
    </message>
    <message>
        <source>{before} It would have fallen short of the target by {now} on average, not by {was}.</source>
        <translation>{before}房间平均会比目标低 {now}，而不是 {was}。</translation>
    </message>
    <message>
        <source>{before} On average the room would have been as warm.</source>
        <translation>{before}房间平均会一样暖。</translation>
    </message>
    <message>
        <source>{before} The room would have been {kelvin} cooler on average.</source>
        <translation>{before}房间平均会凉 {kelvin}。</translation>
    </message>
    <message>
        <source>{before} The room would have been {kelvin} warmer on average.</source>
        <translation>{before}房间平均会暖 {kelvin}。</translation>
    </message>
    <message>
        <source>{carbon} CO₂</source>
        <translation>{carbon} CO₂</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{difference} against a plain heater&apos;s 1</source>
        <translation>与普通电暖器的 1 相差 {difference}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{first}, {rest}</source>
        <translation>{first}，{rest}</translation>
    </message>
    <message>
        <source>{grams} g</source>
        <translation>{grams} g</translation>
    </message>
    <message>
        <source>{host} is asked once an hour at most, and sees your internet address. {told}</source>
        <translation>最多每小时询问 {host} 一次，它会看到您的 IP 地址。{told}</translation>
    </message>
    <message>
        <source>{host} is asked twice an hour at most. It is told your place to about 10 km, and sees your internet address.</source>
        <translation>最多每小时询问 {host} 两次。它会得知您的位置，精度约为 10 km，并看到您的 IP 地址。</translation>
    </message>
    <message>
        <source>{host} on this PC is asked once an hour at most.</source>
        <translation>最多每小时询问这台电脑上的 {host} 一次。</translation>
    </message>
    <message>
        <source>{kh} K·h</source>
        <translation>{kh} K·h</translation>
    </message>
    <message>
        <source>{kh} K·h less below the target</source>
        <translation>低于目标的部分少 {kh} K·h</translation>
    </message>
    <message>
        <source>{kh} K·h more below the target</source>
        <translation>低于目标的部分多 {kh} K·h</translation>
    </message>
    <message>
        <source>{mass} CO₂</source>
        <translation>{mass} CO₂</translation>
    </message>
    <message>
        <source>{name}, {age}</source>
        <translation>{name}，{age}</translation>
    </message>
    <message>
        <source>{name}: no answer yet</source>
        <translation>{name}：尚无响应</translation>
    </message>
    <message>
        <source>{name}: {problem}.</source>
        <translation>{name}：{problem}。</translation>
    </message>
    <message>
        <source>{name}: {problem}. It is asked again in {time}.</source>
        <translation>{name}：{problem}。{time} 后再次询问。</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}：{why}</translation>
    </message>
    <message>
        <source>{net} per kWh of heat</source>
        <translation>每 kWh 热量 {net}</translation>
    </message>
    <message>
        <source>{now} now, {later} later: the room stores heat, up to {warm}</source>
        <translation>现在 {now}，之后 {later}：房间储热，最高到 {warm}</translation>
    </message>
    <message>
        <source>{now} now: the room stores heat, up to {warm}</source>
        <translation>现在 {now}：房间储热，最高到 {warm}</translation>
    </message>
    <message>
        <source>{now} until {until}: waiting, the room may cool to {floor}</source>
        <translation>{now}，直到 {until}：等待，房间可降至 {floor}</translation>
    </message>
    <message>
        <source>{now}: waiting, the room stays above {cool}</source>
        <translation>{now}：等待，房间保持在 {cool} 以上</translation>
    </message>
    <message>
        <source>{number} values, until {until}, but none for now.</source>
        <translation>{number} 个数值，直到{until}，但没有现在的。</translation>
    </message>
    <message>
        <source>{number} values, until {until}; now {value}.</source>
        <translation>{number} 个数值，直到{until}；现在为 {value}。</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}。</translation>
    </message>
    <message>
        <source>{policy} would have cost the same.</source>
        <translation>“{policy}”的费用会相同。</translation>
    </message>
    <message>
        <source>{policy} would have cost {cost} less ({share}).</source>
        <translation>“{policy}”的费用会少 {cost}（{share}）。</translation>
    </message>
    <message>
        <source>{policy} would have cost {cost} more ({share}).</source>
        <translation>“{policy}”的费用会多 {cost}（{share}）。</translation>
    </message>
    <message>
        <source>{power} in</source>
        <translation>输入 {power}</translation>
    </message>
    <message>
        <source>{power} out</source>
        <translation>输出 {power}</translation>
    </message>
    <message>
        <source>{problem} Meanwhile {fallback}.</source>
        <translation>{problem}在此期间{fallback}。</translation>
    </message>
    <message>
        <source>{problem} What was told at {time} counts.</source>
        <translation>{problem}采用 {time} 得知的数据。</translation>
    </message>
    <message>
        <source>{time} Will heat ahead</source>
        <translation>{time} 将提前加热</translation>
    </message>
    <message>
        <source>{time} Will heat ahead with own power</source>
        <translation>{time} 将用自有电力提前加热</translation>
    </message>
    <message>
        <source>{time} Will heat ahead: {now}</source>
        <translation>{time} 将提前加热：{now}</translation>
    </message>
    <message>
        <source>{time} Will heat to the target again</source>
        <translation>{time} 将重新加热到目标</translation>
    </message>
    <message>
        <source>{time} Will heat, if own power lasts until then</source>
        <translation>{time} 将加热，如果届时自有电力仍足够</translation>
    </message>
    <message>
        <source>{time} Will need no heat</source>
        <translation>{time} 将不需要加热</translation>
    </message>
    <message>
        <source>{time} Will pause, if own power does not come back</source>
        <translation>{time} 将暂停，如果自有电力没有恢复</translation>
    </message>
    <message>
        <source>{time} Will pause: {now} until {end}; the room stays above {floor}</source>
        <translation>{time} 将暂停：{now}，直到 {end}；房间保持在 {floor} 以上</translation>
    </message>
    <message>
        <source>{time} Will pause: {now}; the room stays above {floor}</source>
        <translation>{time} 将暂停：{now}；房间保持在 {floor} 以上</translation>
    </message>
    <message>
        <source>{time} Will pause; the room stays above {floor}</source>
        <translation>{time} 将暂停；房间保持在 {floor} 以上</translation>
    </message>
    <message>
        <source>{time} today</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>{time} tomorrow</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>{value} g/kWh is far too little for a grid: is it in kg per kWh?</source>
        <translation>{value} g/kWh 对电网来说太低了：单位是否为 kg/kWh？</translation>
    </message>
    <message>
        <source>{value} g/kWh is no grid&apos;s carbon intensity</source>
        <translation>{value} g/kWh 不可能是电网的碳强度</translation>
    </message>
    <message>
        <source>{value} until {until}.</source>
        <translation>{value}，直到{until}。</translation>
    </message>
    <message>
        <source>{value} {currency} per kWh is far too little for a price: was it per kWh already?</source>
        <translation>每 kWh {value} {currency} 作为价格太低了：原来的单位是否已是 kWh？</translation>
    </message>
    <message>
        <source>{value} {currency} per kWh is no price: is it per MWh, or in cents?</source>
        <translation>每 kWh {value} {currency} 不可能是价格：单位是否为 MWh，或以分计？</translation>
    </message>
    <message>
        <source>±{amount}</source>
        <translation>±{amount}</translation>
    </message>
    <message>
        <source>“Cheapest”</source>
        <translation>“最便宜”</translation>
    </message>
    <message>
        <source>“Comfort first”</source>
        <translation>“舒适优先”</translation>
    </message>
    <message>
        <source>“Greenest”</source>
        <translation>“最低碳”</translation>
    </message>
    <message>
        <source>“Own sun”</source>
        <translation>“自有太阳能”</translation>
    </message>
    <message>
        <source>“Security”</source>
        <translation>“备电”</translation>
    </message>
    <message>
        <source>“{entry}” cannot be read: {problem}.</source>
        <translation>无法读取“{entry}”：{problem}。</translation>
    </message>
    <message>
        <source>“{value}” are no months like Nov-Feb.</source>
        <translation>“{value}”不是 Nov-Feb 这样的月份。</translation>
    </message>
    <message>
        <source>“{value}” is no number</source>
        <translation>“{value}”不是数字</translation>
    </message>
    <message>
        <source>“{value}” is no number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” is no time</source>
        <translation>“{value}”不是时间</translation>
    </message>
    <message>
        <source>“{value}” is no time like 07:00.</source>
        <translation>“{value}”不是 07:00 这样的时间。</translation>
    </message>
    <message>
        <source>“{words}” is no day, month or time</source>
        <translation>“{words}”不是星期、月份或时间</translation>
    </message>
    <message>
        <source>“{words}” is no time like 07:00-22:00</source>
        <translation>“{words}”不是 07:00-22:00 这样的时间</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>A hashing kernel failed its self-test; the next best one is used.</source>
        <translation>一个哈希内核未通过自检；改用次优的内核。</translation>
    </message>
    <message>
        <source>A hashing thread stopped: the device works with less power.</source>
        <translation>一个哈希线程已停止：设备以较低功率工作。</translation>
    </message>
    <message>
        <source>A preset of an unknown name was not taken.</source>
        <translation>未采用名称未知的预设。</translation>
    </message>
    <message>
        <source>A target that cannot be was not taken: it must lie between {low} and {high}.</source>
        <translation>未采用不可能的目标：它必须在 {low} 与 {high} 之间。</translation>
    </message>
    <message>
        <source>As you declared it.</source>
        <translation>按您的设定。</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over now.</source>
        <translation>满功率时，房间比现在约升高 {gain}（{low}–{high}）。</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over the last day&apos;s {mean}.</source>
        <translation>满功率时，房间比过去一天的平均值 {mean} 约升高 {gain}（{low}–{high}）。</translation>
    </message>
    <message>
        <source>Boost until {time}</source>
        <translation>增强至 {time}</translation>
    </message>
    <message>
        <source>By these readings the PC draws {gain} times what was computed, which cannot be: does the meter measure this PC alone, and in watts?</source>
        <translation>按这些读数，电脑的耗电是计算值的 {gain} 倍，这不可能：功率计是否只测量这台电脑，并且以瓦为单位？</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Eco</source>
        <translation>节能</translation>
    </message>
    <message>
        <source>Every watt at the wall becomes heat in the room.</source>
        <translation>插座上的每一瓦都变成房间里的热量。</translation>
    </message>
    <message>
        <source>From the declared idle power; nothing was learned yet.</source>
        <translation>根据设定的空闲功率；尚未学习到数据。</translation>
    </message>
    <message>
        <source>Frost</source>
        <translation>防冻</translation>
    </message>
    <message>
        <source>Full power adds nothing more to the room.</source>
        <translation>满功率也不能再给房间增加热量。</translation>
    </message>
    <message>
        <source>Heating at {power} keeps the room at {setpoint}.</source>
        <translation>以 {power} 加热，房间保持在 {setpoint}。</translation>
    </message>
    <message>
        <source>Heating at {power}, constant power.</source>
        <translation>以 {power} 加热，恒定功率。</translation>
    </message>
    <message>
        <source>Heating at {power}. The room reaches {setpoint} at about {time}.</source>
        <translation>以 {power} 加热。房间大约在 {time} 达到 {setpoint}。</translation>
    </message>
    <message>
        <source>Heating at {power}. The room reaches {setpoint} at {time} at the earliest.</source>
        <translation>以 {power} 加热。房间最早在 {time} 达到 {setpoint}。</translation>
    </message>
    <message>
        <source>Heating at {power}. The room reaches {setpoint} between {early} and {late}.</source>
        <translation>以 {power} 加热。房间在 {early} 至 {late} 之间达到 {setpoint}。</translation>
    </message>
    <message>
        <source>Heating at {power}. The room temperature is not known.</source>
        <translation>以 {power} 加热。室温未知。</translation>
    </message>
    <message>
        <source>Heating at {power}. {setpoint} is out of reach today.</source>
        <translation>以 {power} 加热。今天达不到 {setpoint}。</translation>
    </message>
    <message>
        <source>Heating at {power}: {ahead}.</source>
        <translation>以 {power} 加热：{ahead}。</translation>
    </message>
    <message>
        <source>Heating until it is warm</source>
        <translation>加热到足够暖</translation>
    </message>
    <message>
        <source>Heating until {time}</source>
        <translation>加热至 {time}</translation>
    </message>
    <message>
        <source>Less power: {reason}.</source>
        <translation>功率降低：{reason}。</translation>
    </message>
    <message>
        <source>Mean of the PC&apos;s power while nothing was mined.</source>
        <translation>不挖矿时电脑功率的平均值。</translation>
    </message>
    <message>
        <source>Measured by {sensors}, plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>由 {sensors} 测得，加上电脑其余部分 {board}，经过效率 {efficiency} 的电源。</translation>
    </message>
    <message>
        <source>Measured by {sensors}; {devices} modelled from the work done; plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>由 {sensors} 测得；{devices} 根据完成的计算估算；加上电脑其余部分 {board}，经过效率 {efficiency} 的电源。</translation>
    </message>
    <message>
        <source>Measured by {source}.</source>
        <translation>由 {source} 测得。</translation>
    </message>
    <message>
        <source>Modelled from a declared heat loss of {loss}, believed to within 20 %.</source>
        <translation>根据设定的热损失 {loss} 估算，误差约 20 %。</translation>
    </message>
    <message>
        <source>Modelled from a heat loss of {loss}, learned from {days} days of this room.</source>
        <translation>根据从这个房间 {days} 天的数据学习得出的热损失 {loss} 估算。</translation>
    </message>
    <message>
        <source>Modelled from the work done and the declared CPU power, plus {board} for the rest of the PC, through a power supply of {efficiency}.</source>
        <translation>根据完成的计算和设定的处理器功率估算，加上电脑其余部分 {board}，经过效率 {efficiency} 的电源。</translation>
    </message>
    <message>
        <source>Needs you: {reason}.</source>
        <translation>需要您处理：{reason}。</translation>
    </message>
    <message>
        <source>No device here tells its temperature: in quiet hours only the power limit works.</source>
        <translation>这里没有设备报告温度：安静时段内只有功率上限有效。</translation>
    </message>
    <message>
        <source>No thermometer: the room model with your declared room.</source>
        <translation>没有温度计：使用您所设定房间的模型。</translation>
    </message>
    <message>
        <source>Nobody knows it now.</source>
        <translation>目前没有人知道。</translation>
    </message>
    <message>
        <source>Nothing here tells whether a program fills the screen.</source>
        <translation>这里无法得知是否有程序占满屏幕。</translation>
    </message>
    <message>
        <source>Nothing here tells whether mouse and keyboard are in use.</source>
        <translation>这里无法得知鼠标和键盘是否在使用。</translation>
    </message>
    <message>
        <source>Nothing is mined now.</source>
        <translation>现在没有挖矿。</translation>
    </message>
    <message>
        <source>Off.</source>
        <translation>已关闭。</translation>
    </message>
    <message>
        <source>One reading gives the offset only. Read the meter again at another power for the factor, too.</source>
        <translation>一次读数只能得出偏移。要得出系数，请在另一功率下再读一次功率计。</translation>
    </message>
    <message>
        <source>Other programs are busy: what is left after our own work&apos;s learned power.</source>
        <translation>其他程序正忙：减去我们自己已学习的功率后剩余的部分。</translation>
    </message>
    <message>
        <source>Outside {outside} (declared).</source>
        <translation>室外 {outside}（设定值）。</translation>
    </message>
    <message>
        <source>Outside {outside}.</source>
        <translation>室外 {outside}。</translation>
    </message>
    <message>
        <source>Paused until you resume</source>
        <translation>暂停，直到您继续</translation>
    </message>
    <message>
        <source>Paused until {time}</source>
        <translation>暂停至 {time}</translation>
    </message>
    <message>
        <source>Paused: {reason}.</source>
        <translation>已暂停：{reason}。</translation>
    </message>
    <message>
        <source>Read from {source}.</source>
        <translation>读自 {source}。</translation>
    </message>
    <message>
        <source>Starting: {reason}.</source>
        <translation>正在启动：{reason}。</translation>
    </message>
    <message>
        <source>The connection to the pool failed.</source>
        <translation>与矿池的连接失败。</translation>
    </message>
    <message>
        <source>The device computes wrong hashes. It may be overclocked or too hot.</source>
        <translation>设备算出错误的哈希。它可能超频或过热。</translation>
    </message>
    <message>
        <source>The room thermometer</source>
        <translation>房间温度计</translation>
    </message>
    <message>
        <source>A device is left out: it does not work as it should.</source>
        <translation>已停止使用一台设备：它无法正常工作。</translation>
    </message>
    <message>
        <source>At full power this room gains somewhere between {low} and {high} over now.</source>
        <translation>满功率时，房间比现在升高 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>At full power this room gains somewhere between {low} and {high} over the last day&apos;s {mean}.</source>
        <translation>满功率时，房间比过去一天的平均值 {mean} 升高 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>At rest: {reason}.</source>
        <translation>已停歇：{reason}。</translation>
    </message>
    <message>
        <source>Heating at {power}; the room is {above} above {setpoint}.</source>
        <translation>正以 {power} 供暖；房间比 {setpoint} 高 {above}。</translation>
    </message>
    <message>
        <source>It goes on by itself if what holds it up comes to an end.</source>
        <translation>如果阻碍它的事情结束，它会自行继续。</translation>
    </message>
    <message>
        <source>It is tried again every second.</source>
        <translation>每秒重试一次。</translation>
    </message>
    <message>
        <source>Lab until {time}</source>
        <translation>实验持续到 {time}</translation>
    </message>
    <message>
        <source>Not read while the PC and the room are simulated.</source>
        <translation>模拟电脑和房间时不读取。</translation>
    </message>
    <message>
        <source>Start WarmGUI again.</source>
        <translation>请重新启动 WarmGUI。</translation>
    </message>
    <message>
        <source>The driver of a graphics card is there, but does not work.</source>
        <translation>显卡的驱动程序已安装，但无法正常工作。</translation>
    </message>
    <message>
        <source>The fast hashing code did not load; the slow reference is used.</source>
        <translation>快速哈希代码未能加载；改用较慢的参考实现。</translation>
    </message>
    <message>
        <source>The heater&apos;s control does not answer: nothing heats now.</source>
        <translation>加热控制没有响应：现在没有任何设备在加热。</translation>
    </message>
    <message>
        <source>The heater&apos;s control has ended by a mistake of the program; nothing heats. Start WarmGUI again, and please report it.</source>
        <translation>由于程序错误，加热控制已结束；没有任何加热。请重新启动 WarmGUI，并报告此问题。</translation>
    </message>
    <message>
        <source>The heater&apos;s control has hung for {time}; the devices rest by themselves. If it stays like this, end WarmGUI and start it again.</source>
        <translation>加热控制已停滞 {time}；设备会自行停止。如果一直如此，请结束 WarmGUI 并重新启动。</translation>
    </message>
    <message>
        <source>The meter is off by {offset} all the time: does it measure this PC alone?</source>
        <translation>功率计始终偏差 {offset}：它是否只测量这台电脑？</translation>
    </message>
    <message>
        <source>The meter&apos;s reading must be between {low} and {high}.</source>
        <translation>功率计的读数必须在 {low} 与 {high} 之间。</translation>
    </message>
    <message>
        <source>The middle of {number}: {names}.</source>
        <translation>{number} 个的中位数：{names}。</translation>
    </message>
    <message>
        <source>The miner did not follow a command.</source>
        <translation>挖矿程序没有执行命令。</translation>
    </message>
    <message>
        <source>The miner did not understand a command.</source>
        <translation>挖矿程序不理解命令。</translation>
    </message>
    <message>
        <source>The miner is of another version than this program: install both anew.</source>
        <translation>挖矿程序与本程序版本不同：请重新安装两者。</translation>
    </message>
    <message>
        <source>The miner said something that is not understood.</source>
        <translation>挖矿程序发来无法理解的内容。</translation>
    </message>
    <message>
        <source>The miner stopped and starts again in {time}: {words}</source>
        <translation>挖矿程序已停止，将在 {time} 后重新启动：{words}</translation>
    </message>
    <message>
        <source>The miner stopped too often and was given up: {words}</source>
        <translation>挖矿程序停止次数过多，已放弃：{words}</translation>
    </message>
    <message>
        <source>The power moved between {low} and {high} just now. Keep it steady for a while, and read again.</source>
        <translation>刚才功率在 {low} 与 {high} 之间变动。请让它稳定一会儿，再重新读数。</translation>
    </message>
    <message>
        <source>The program made a mistake; the devices rest and it tries again. Please report it: {words}</source>
        <translation>程序出错；设备暂停，程序会重试。请报告：{words}</translation>
    </message>
    <message>
        <source>The programs that run here cannot be listed.</source>
        <translation>无法列出这里运行的程序。</translation>
    </message>
    <message>
        <source>The room model, from your reading at {time} on.</source>
        <translation>房间模型，从您 {time} 的读数开始。</translation>
    </message>
    <message>
        <source>The room thermometer is silent. Heating goes on carefully, then only against frost.</source>
        <translation>房间温度计没有响应。加热将谨慎进行，之后仅防冻。</translation>
    </message>
    <message>
        <source>The thermometer has been silent since.</source>
        <translation>此后温度计没有响应。</translation>
    </message>
    <message>
        <source>The thermometer has not answered yet.</source>
        <translation>温度计尚未响应。</translation>
    </message>
    <message>
        <source>The thermometers disagree; {thermometer} says most, and counts until they agree.</source>
        <translation>温度计读数不一致；{thermometer} 的读数最高，在一致之前以它为准。</translation>
    </message>
    <message>
        <source>The typed-in room temperature cannot be; the old one is kept.</source>
        <translation>输入的室温不可能；保留原值。</translation>
    </message>
    <message>
        <source>There is no plug that could be read now.</source>
        <translation>现在没有可读取的智能插座。</translation>
    </message>
    <message>
        <source>These readings are too close together: {low} and {high}. Read the meter once while the PC rests and once while it heats with all it has.</source>
        <translation>这些读数过于接近：{low} 和 {high}。请在电脑空闲时读一次功率计，在全力加热时再读一次。</translation>
    </message>
    <message>
        <source>These readings contradict each other: what follows from them is right to ± {error} only. Remove the one that is wrong, or read again.</source>
        <translation>这些读数互相矛盾：由此得出的结果误差达 ± {error}。请移除错误的读数，或重新读取。</translation>
    </message>
    <message>
        <source>This PC found block {height}, and your node has taken it.</source>
        <translation>这台电脑找到了一个区块（高度 {height}），您的节点已接受。</translation>
    </message>
    <message>
        <source>This PC found block {height}, but your node refused it. It is kept in {path}. {words}</source>
        <translation>这台电脑找到了一个区块（高度 {height}），但您的节点拒绝了它。它保存在 {path}。{words}</translation>
    </message>
    <message>
        <source>This PC found block {height}. Your node has not taken it yet; it is kept in {path} and handed in again. {words}</source>
        <translation>这台电脑找到了一个区块（高度 {height}）。您的节点尚未接受；它保存在 {path}，并会再次提交。{words}</translation>
    </message>
    <message>
        <source>This PC found block {height}; it is handed to your node.</source>
        <translation>这台电脑找到了一个区块（高度 {height}）；正在提交给您的节点。</translation>
    </message>
    <message>
        <source>This PC found block {height}; your node says: {words}</source>
        <translation>这台电脑找到了一个区块（高度 {height}）；您的节点说：{words}</translation>
    </message>
    <message>
        <source>Wait a few seconds: the power is averaged first.</source>
        <translation>请等待几秒：先要计算功率的平均值。</translation>
    </message>
    <message>
        <source>Warm enough.</source>
        <translation>足够暖。</translation>
    </message>
    <message>
        <source>Warm enough: {room}.</source>
        <translation>足够暖：{room}。</translation>
    </message>
    <message>
        <source>WarmGUI began without heating, as it was told to, and leaves graphics cards alone until its next start.</source>
        <translation>WarmGUI 按要求启动时不供暖，并且在下次启动之前不使用显卡。</translation>
    </message>
    <message>
        <source>WarmGUI crashed {count} times in a row soon after its start, so it began without heating and leaves graphics cards alone until its next start.</source>
        <translation>WarmGUI 启动后不久就连续崩溃了 {count} 次，因此这次启动时不供暖，并且在下次启动之前不使用显卡。</translation>
    </message>
    <message>
        <source>We do nothing now: all of it is the PC itself.</source>
        <translation>我们现在什么都不做：全部是电脑本身的功率。</translation>
    </message>
    <message>
        <source>What mining adds: modelled from the work done.</source>
        <translation>挖矿增加的功率：根据完成的计算估算。</translation>
    </message>
    <message>
        <source>What mining adds: power now less the PC without mining.</source>
        <translation>挖矿增加的功率：当前功率减去不挖矿时的电脑功率。</translation>
    </message>
    <message>
        <source>a program fills the screen</source>
        <translation>有程序占满屏幕</translation>
    </message>
    <message>
        <source>a window is open</source>
        <translation>有窗户开着</translation>
    </message>
    <message>
        <source>already warm for {setpoint} at {time}</source>
        <translation>已足够暖，可满足 {time} 的 {setpoint}</translation>
    </message>
    <message>
        <source>as the dial is set</source>
        <translation>按旋钮设定</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动设定</translation>
    </message>
    <message>
        <source>by the settings, no heat of this PC reaches the room</source>
        <translation>按设置，这台电脑的热量到不了房间</translation>
    </message>
    <message>
        <source>connecting to {name}</source>
        <translation>正在连接 {name}</translation>
    </message>
    <message>
        <source>constant power is chosen</source>
        <translation>已选择恒定功率</translation>
    </message>
    <message>
        <source>every device is switched off</source>
        <translation>所有设备都已关闭</translation>
    </message>
    <message>
        <source>heating ahead, to have {target} in time</source>
        <translation>提前加热，以按时达到 {target}</translation>
    </message>
    <message>
        <source>heating is off</source>
        <translation>加热已关闭</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>假期</translation>
    </message>
    <message>
        <source>in quiet hours {device} is to stay cooler than {degrees}</source>
        <translation>在安静时段，{device} 的温度应低于 {degrees}</translation>
    </message>
    <message>
        <source>it goes on after the restart, as you chose</source>
        <translation>按您的选择，重启后继续</translation>
    </message>
    <message>
        <source>it hashes for the class that you joined</source>
        <translation>正在为您加入的课堂计算哈希</translation>
    </message>
    <message>
        <source>it hashes for the lab</source>
        <translation>正在为实验室计算哈希</translation>
    </message>
    <message>
        <source>it is as warm as you asked for</source>
        <translation>已达到您要求的温度</translation>
    </message>
    <message>
        <source>it is quiet until {time}</source>
        <translation>安静时段持续到 {time}</translation>
    </message>
    <message>
        <source>it mines a historic block again for the lab</source>
        <translation>正在为实验室重新挖一个历史区块</translation>
    </message>
    <message>
        <source>keeping the room at {setpoint}</source>
        <translation>使房间保持在 {setpoint}</translation>
    </message>
    <message>
        <source>keeping the room at {target}</source>
        <translation>使房间保持在 {target}</translation>
    </message>
    <message>
        <source>mining used {measured} where {commanded} were asked</source>
        <translation>挖矿用了 {measured}，而要求的是 {commanded}</translation>
    </message>
    <message>
        <source>model since {time}</source>
        <translation>自 {time} 起的模型</translation>
    </message>
    <message>
        <source>no device is left that works; see the devices page</source>
        <translation>已没有能正常工作的设备；请查看“设备”页面</translation>
    </message>
    <message>
        <source>no pool and no node is set that can be used</source>
        <translation>没有设置可用的矿池或节点</translation>
    </message>
    <message>
        <source>no thermometer has answered yet; heating only against frost</source>
        <translation>还没有温度计响应；仅为防冻加热</translation>
    </message>
    <message>
        <source>nobody used this PC for {hours}; press Heat to go on</source>
        <translation>已有 {hours} 没人使用这台电脑；按“加热”继续</translation>
    </message>
    <message>
        <source>nobody uses the PC</source>
        <translation>没有人使用电脑</translation>
    </message>
    <message>
        <source>not heating, because no thermometer has answered yet</source>
        <translation>未加热，因为还没有温度计响应</translation>
    </message>
    <message>
        <source>not heating, because the thermometer is silent</source>
        <translation>未加热，因为温度计没有响应</translation>
    </message>
    <message>
        <source>nothing tells whether you use the PC</source>
        <translation>无法得知您是否在使用电脑</translation>
    </message>
    <message>
        <source>of unknown height</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>room model</source>
        <translation>房间模型</translation>
    </message>
    <message>
        <source>the PC has just woken up</source>
        <translation>电脑刚刚唤醒</translation>
    </message>
    <message>
        <source>the PC is on battery</source>
        <translation>电脑正在使用电池</translation>
    </message>
    <message>
        <source>the PC is on battery and its charge is not known</source>
        <translation>电脑正在使用电池，且电量未知</translation>
    </message>
    <message>
        <source>the battery charges first: {charge} of {wanted}</source>
        <translation>电池先充电：{charge}，目标 {wanted}</translation>
    </message>
    <message>
        <source>the battery is at {charge}, less than {least}</source>
        <translation>电池电量为 {charge}，低于 {least}</translation>
    </message>
    <message>
        <source>the boost is over</source>
        <translation>增强已结束</translation>
    </message>
    <message>
        <source>the constant power is set to 0</source>
        <translation>恒定功率设为 0</translation>
    </message>
    <message>
        <source>the devices are measured</source>
        <translation>正在测量设备</translation>
    </message>
    <message>
        <source>the first hashes are on their way</source>
        <translation>首批哈希即将到来</translation>
    </message>
    <message>
        <source>the heater&apos;s control does not answer</source>
        <translation>加热控制没有响应</translation>
    </message>
    <message>
        <source>the miner starts</source>
        <translation>挖矿程序正在启动</translation>
    </message>
    <message>
        <source>the miner stopped by itself and is started again</source>
        <translation>挖矿程序自行停止，正在重新启动</translation>
    </message>
    <message>
        <source>the miner stopped too often; press Heat to try again</source>
        <translation>挖矿程序停止次数过多；按“加热”重试</translation>
    </message>
    <message>
        <source>the miner went on working after it was told to stop</source>
        <translation>挖矿程序被要求停止后仍在工作</translation>
    </message>
    <message>
        <source>the outlet allows {limit} in all</source>
        <translation>插座总共允许 {limit}</translation>
    </message>
    <message>
        <source>the pool does not answer: {words}</source>
        <translation>矿池没有响应：{words}</translation>
    </message>
    <message>
        <source>the pool refused: {words}</source>
        <translation>矿池拒绝：{words}</translation>
    </message>
    <message>
        <source>the program started</source>
        <translation>程序已启动</translation>
    </message>
    <message>
        <source>the room is above {limit}</source>
        <translation>室温高于 {limit}</translation>
    </message>
    <message>
        <source>the room is warm enough</source>
        <translation>房间足够暖</translation>
    </message>
    <message>
        <source>the room is {below} below target</source>
        <translation>室温比目标低 {below}</translation>
    </message>
    <message>
        <source>the room temperature is not known: heating carefully</source>
        <translation>室温未知：谨慎加热</translation>
    </message>
    <message>
        <source>the room thermometer has said nothing since the PC woke up</source>
        <translation>电脑唤醒后房间温度计没有响应</translation>
    </message>
    <message>
        <source>the room thermometer said {room}, which cannot be</source>
        <translation>房间温度计显示 {room}，这不可能</translation>
    </message>
    <message>
        <source>the target is {setpoint} now ({why})</source>
        <translation>目标现为 {setpoint}（{why}）</translation>
    </message>
    <message>
        <source>the temperature of {device} is not known any more</source>
        <translation>{device} 的温度已无法得知</translation>
    </message>
    <message>
        <source>the thermometer has been silent for hours; heating only against frost</source>
        <translation>温度计已有数小时没有响应；仅防冻加热</translation>
    </message>
    <message>
        <source>the thermometer is silent; by what is known of the room it needs no heat now</source>
        <translation>温度计没有响应；根据对房间的了解，现在不需要加热</translation>
    </message>
    <message>
        <source>the thermometer is silent; going on as before for a quarter of an hour</source>
        <translation>温度计没有响应；照常继续一刻钟</translation>
    </message>
    <message>
        <source>the thermometer is silent; heating carefully by what is known of the room</source>
        <translation>温度计没有响应；根据对房间的已知情况谨慎加热</translation>
    </message>
    <message>
        <source>the thermometer jumped faster than a room can; it is not believed</source>
        <translation>温度计的跳变快于房间可能的变化；不予采信</translation>
    </message>
    <message>
        <source>the time that you asked for is over</source>
        <translation>您要求的时间已到</translation>
    </message>
    <message>
        <source>the week plan is empty: the dial counts</source>
        <translation>周计划是空的：以旋钮为准</translation>
    </message>
    <message>
        <source>typed in at {time}</source>
        <translation>于 {time} 输入</translation>
    </message>
    <message>
        <source>until you resume</source>
        <translation>直到您继续</translation>
    </message>
    <message>
        <source>warming up for {setpoint} at {time}</source>
        <translation>正在升温，以在 {time} 达到 {setpoint}</translation>
    </message>
    <message>
        <source>you asked for a boost</source>
        <translation>您要求了增强</translation>
    </message>
    <message>
        <source>you asked for heat for {duration}</source>
        <translation>您要求加热 {duration}</translation>
    </message>
    <message>
        <source>you asked for heat until it is warm</source>
        <translation>您要求加热到足够暖</translation>
    </message>
    <message>
        <source>you asked for heat until {time}</source>
        <translation>您要求加热至 {time}</translation>
    </message>
    <message>
        <source>you asked for it until {time}</source>
        <translation>您要求持续到 {time}</translation>
    </message>
    <message>
        <source>you have not agreed yet that this PC may mine</source>
        <translation>您尚未同意这台电脑挖矿</translation>
    </message>
    <message>
        <source>you started the lab</source>
        <translation>您启动了实验</translation>
    </message>
    <message>
        <source>you switched heating off</source>
        <translation>您关闭了加热</translation>
    </message>
    <message>
        <source>you switched heating on</source>
        <translation>您打开了加热</translation>
    </message>
    <message>
        <source>you use the PC</source>
        <translation>您正在使用电脑</translation>
    </message>
    <message>
        <source>{what} until {date}</source>
        <translation>{what}，至 {date}</translation>
    </message>
    <message>
        <source>{what} until {date}, {time}</source>
        <translation>{what}，至 {date} {time}</translation>
    </message>
    <message>
        <source>{what} until {time}</source>
        <translation>{what}，至 {time}</translation>
    </message>
    <message>
        <source>{why} The limits for use and absence cannot follow it: the PC counts as in use.</source>
        <translation>{why}使用和离开时的上限无法据此生效：电脑视为正在使用。</translation>
    </message>
    <message>
        <source>{why} The limits for use and absence cannot follow it: the PC counts as not in use.</source>
        <translation>{why}使用和离开时的上限无法据此生效：电脑视为无人使用。</translation>
    </message>
    <message>
        <source>{why} The list of programs in the settings does nothing here.</source>
        <translation>{why}设置中的程序列表在这里不起作用。</translation>
    </message>
    <message>
        <source>{why} The setting for it does nothing here; name the programs in the settings instead.</source>
        <translation>{why}相应的设置在这里不起作用；请改为在设置中写明程序名称。</translation>
    </message>
    <message>
        <source>{why}, which allows {limit}</source>
        <translation>{why}，此时允许 {limit}</translation>
    </message>
    <message>
        <source>{device} is at {degrees}</source>
        <translation>{device} 的温度为 {degrees}</translation>
    </message>
    <message>
        <source>the thermometer stands still and is not believed; heating carefully</source>
        <translation>温度计没有变化，不予采信；谨慎加热</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{first}: {second}</source>
        <translation>{first}：{second}</translation>
    </message>
    <message>
        <source>{how} Calibrated against your meter on {date}.</source>
        <translation>{how}已于 {date} 用您的功率计校准。</translation>
    </message>
    <message>
        <source>{newest} ({count} such blocks)</source>
        <translation>{newest}（此类区块共 {count} 个）</translation>
    </message>
    <message>
        <source>{number} thermometers</source>
        <translation>{number} 个温度计</translation>
    </message>
    <message>
        <source>{placement} of the power at the wall reaches the room, as declared.</source>
        <translation>按设定，插座功率的 {placement} 到达房间。</translation>
    </message>
    <message>
        <source>{program} runs</source>
        <translation>{program} 正在运行</translation>
    </message>
    <message>
        <source>{source} says {plug}, but processor and cards alone draw {parts}: it does not measure this PC, and is left out.</source>
        <translation>{source} 显示 {plug}，但仅处理器和显卡就耗电 {parts}：它测量的不是这台电脑，已停止使用。</translation>
    </message>
    <message>
        <source>{thermometer} has not moved for {time} while the others did.</source>
        <translation>{thermometer} 已有 {time} 没有变化，而其他温度计有变化。</translation>
    </message>
    <message>
        <source>{thermometer} has said nothing new for too long.</source>
        <translation>{thermometer} 太久没有新数值。</translation>
    </message>
    <message>
        <source>{thermometer} is {difference} away from what counts, and is left out.</source>
        <translation>{thermometer} 与采用的数值相差 {difference}，暂不采用。</translation>
    </message>
    <message>
        <source>{thermometer} jumped faster than a room can. It is believed again when it is back, after a day, or when you reset the faults.</source>
        <translation>{thermometer} 的跳变快于房间可能的变化。读数恢复后、一天之后，或您重置故障后，才会重新采信。</translation>
    </message>
    <message>
        <source>{thermometer} jumped to {value}; it counts again after ten steady minutes.</source>
        <translation>{thermometer} 跳变到 {value}；稳定十分钟后重新采用。</translation>
    </message>
    <message>
        <source>{thermometer} said {value}, which cannot be; it counts again after ten good minutes.</source>
        <translation>{thermometer} 显示 {value}，这不可能；正常十分钟后重新采用。</translation>
    </message>
    <message>
        <source>{thermometer} stands still although the room was heated: power is limited until it moves.</source>
        <translation>房间已加热，但 {thermometer} 没有变化：在它变化之前功率受限。</translation>
    </message>
    <message>
        <source>{what} ({words})</source>
        <translation>{what}（{words}）</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Carbon of the grid</source>
        <translation>电网碳强度</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Own power</source>
        <translation>自有电力</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The figure&apos;s numbers</source>
        <translation>图表的数字</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>{figure}: {known} now</source>
        <translation>{figure}：现在为{known}</translation>
    </message>
    <message>
        <source>{shown} of {all} moments. All of them: save the figure as CSV.</source>
        <translation>显示了 {all} 个时刻中的 {shown} 个。要获取全部数据：请将图表保存为 CSV。</translation>
    </message>
    <message>
        <source>{title} (simulated)</source>
        <translation>{title}（模拟）</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>File name:</source>
        <translation>文件名：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>no file can have this name there</source>
        <translation>该处的文件不能使用此名称</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
</context>
<context>
    <name>first_run</name>
    <message>
        <source>A room that loses {loss} becomes about {gain} warmer by it in the end (modelled, from what you said of the room).</source>
        <translation>热损失为 {loss} 的房间最终会因此升温约 {gain}（模型估算，根据您对房间的描述）。</translation>
    </message>
    <message>
        <source>A typical processor at full power all day, {rate}, on average, with bitcoin&apos;s difficulty of {date}.</source>
        <translation>一台典型处理器全天满功率（{rate}）的平均值，按比特币 {date} 的难度计算。</translation>
    </message>
    <message>
        <source>Paid by bitcoin&apos;s network, the work would be worth {income}.</source>
        <translation>如果由比特币网络付酬，这些计算价值 {income}。</translation>
    </message>
    <message>
        <source>That is far less than the electricity costs: this is a heater, not an income.</source>
        <translation>这远低于电费：这是加热器，不是收入来源。</translation>
    </message>
    <message>
        <source>The electricity for it, {power} at {price}, costs {cost}: this is a heater, not an income.</source>
        <translation>所需的电（{power}，{price}）花费 {cost}：这是加热器，不是收入来源。</translation>
    </message>
    <message>
        <source>Your devices at full power all day, {rate}, on average, with bitcoin&apos;s difficulty of {date}.</source>
        <translation>您的设备全天满功率（{rate}）的平均值，按比特币 {date} 的难度计算。</translation>
    </message>
</context>
<context>
    <name>fleet</name>
    <message>
        <source>Another machine goes by “{node}” on the broker, too: give one of them another name.</source>
        <translation>另一台机器在 MQTT 服务器上也使用名称“{node}”：请给其中一台换个名称。</translation>
    </message>
    <message>
        <source>Another machine uses the same name on the broker: give one a new name.</source>
        <translation>另一台机器在 MQTT 服务器上使用相同的名称：请给其中一台换个新名称。</translation>
    </message>
    <message>
        <source>Asked whether it follows commands: somebody there must say yes.</source>
        <translation>已询问它是否接受命令：必须由那里的人同意。</translation>
    </message>
    <message>
        <source>Asked {wish}, but it did not follow.</source>
        <translation>已要求{wish}，但它没有执行。</translation>
    </message>
    <message>
        <source>Asked {wish}; it has not confirmed yet.</source>
        <translation>已要求{wish}；它尚未确认。</translation>
    </message>
    <message>
        <source>Heating at {power}.</source>
        <translation>正在以 {power} 加热。</translation>
    </message>
    <message>
        <source>Heating.</source>
        <translation>正在加热。</translation>
    </message>
    <message>
        <source>It is there, but has not told how it stands.</source>
        <translation>它在线，但没有告知其状态。</translation>
    </message>
    <message>
        <source>It needs somebody there.</source>
        <translation>需要有人到那里处理。</translation>
    </message>
    <message>
        <source>It speaks, but {problem}.</source>
        <translation>它有消息，但{problem}。</translation>
    </message>
    <message>
        <source>Listening to the machines first.</source>
        <translation>先监听各台机器。</translation>
    </message>
    <message>
        <source>Machines that do not follow draw {power}.</source>
        <translation>不接受命令的机器耗电 {power}。</translation>
    </message>
    <message>
        <source>More than {number} machines speak on this broker; not all are shown. Who may write to it?</source>
        <translation>此 MQTT 服务器上有超过 {number} 台机器；没有全部显示。谁可以向它写入？</translation>
    </message>
    <message>
        <source>No heat is wanted at {count} of them: they get nothing.</source>
        <translation>其中 {count} 台不需要热量：不分给它们功率。</translation>
    </message>
    <message>
        <source>No machine follows: at each of them somebody has to agree first.</source>
        <translation>没有机器接受命令：必须先由每台机器那里的人同意。</translation>
    </message>
    <message>
        <source>No machine is chosen.</source>
        <translation>没有选择任何机器。</translation>
    </message>
    <message>
        <source>No machine may be named “{chosen}” on the broker; this one goes by “{node}”.</source>
        <translation>机器在 MQTT 服务器上不能命名为“{chosen}”；这台使用名称“{node}”。</translation>
    </message>
    <message>
        <source>No machine there follows commands: nothing was sent.</source>
        <translation>那里没有机器接受命令：没有发送任何命令。</translation>
    </message>
    <message>
        <source>No machine “{name}” speaks on the broker.</source>
        <translation>MQTT 服务器上没有名为“{name}”的机器。</translation>
    </message>
    <message>
        <source>Nobody there has agreed to commands, so nothing was sent: {names}.</source>
        <translation>那里没有人同意接受命令，因此没有发送：{names}。</translation>
    </message>
    <message>
        <source>Not reached, so nothing was sent there: {names}.</source>
        <translation>无法联系，因此没有向其发送：{names}。</translation>
    </message>
    <message>
        <source>Nothing is left to share out: what is drawn besides heating already comes to {limit}.</source>
        <translation>没有剩余功率可分配：加热以外的耗电已达到 {limit}。</translation>
    </message>
    <message>
        <source>Nothing new for {time}.</source>
        <translation>已有 {time} 没有新消息。</translation>
    </message>
    <message>
        <source>Nothing new: only what the broker had kept.</source>
        <translation>没有新消息：只有 MQTT 服务器保留的内容。</translation>
    </message>
    <message>
        <source>Off.</source>
        <translation>已关闭。</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>离线。</translation>
    </message>
    <message>
        <source>On, but held back.</source>
        <translation>已开启，但暂缓加热。</translation>
    </message>
    <message>
        <source>On, but no heat is wanted now.</source>
        <translation>已开启，但现在不需要热量。</translation>
    </message>
    <message>
        <source>On.</source>
        <translation>已开启。</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>正在启动。</translation>
    </message>
    <message>
        <source>The MQTT broker does not give back what this PC says on “{topic}”: its rules (ACL) may not let it write or read there.</source>
        <translation>MQTT 服务器没有传回这台电脑在“{topic}”上发布的内容：它的规则（ACL）可能不允许在那里写入或读取。</translation>
    </message>
    <message>
        <source>The MQTT broker is away: nothing is shared out, and each machine soon goes its own way.</source>
        <translation>MQTT 服务器不可用：不分配功率，每台机器很快会各自运行。</translation>
    </message>
    <message>
        <source>The MQTT broker is away: nothing was sent.</source>
        <translation>MQTT 服务器不可用：没有发送任何命令。</translation>
    </message>
    <message>
        <source>The machines of the fleet are not shown here: switch that on first.</source>
        <translation>机群中的机器没有显示在这里：请先开启该功能。</translation>
    </message>
    <message>
        <source>The program has only just started: try again in a moment.</source>
        <translation>程序刚刚启动：请稍后重试。</translation>
    </message>
    <message>
        <source>Together they have worked for {hours}.</source>
        <translation>它们合计已工作 {hours}。</translation>
    </message>
    <message>
        <source>Warm enough: it rests.</source>
        <translation>足够暖：正在停歇。</translation>
    </message>
    <message>
        <source>for a boost</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>for at most {power}</source>
        <translation>最多使用 {power}</translation>
    </message>
    <message>
        <source>for frost protection</source>
        <translation>防冻</translation>
    </message>
    <message>
        <source>for the Comfort target</source>
        <translation>达到“舒适”目标</translation>
    </message>
    <message>
        <source>for the Eco target</source>
        <translation>达到“节能”目标</translation>
    </message>
    <message>
        <source>for {target}</source>
        <translation>达到 {target}</translation>
    </message>
    <message>
        <source>it does not say how much for how long</source>
        <translation>它没有说明数值和时长</translation>
    </message>
    <message>
        <source>it does not say who asks</source>
        <translation>它没有说明由谁提出</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>它不是文本</translation>
    </message>
    <message>
        <source>it is not what is said on this topic</source>
        <translation>它不是此主题上应有的内容</translation>
    </message>
    <message>
        <source>it must be a number from {low} to {high}</source>
        <translation>它必须是 {low} 到 {high} 之间的数字</translation>
    </message>
    <message>
        <source>it must be one of: {words}</source>
        <translation>它必须是以下之一：{words}</translation>
    </message>
    <message>
        <source>it runs another version of the program, whose state cannot be read here</source>
        <translation>它运行的是本程序的另一个版本，在这里无法读取其状态</translation>
    </message>
    <message>
        <source>nobody at this machine has agreed to mining yet</source>
        <translation>这台机器上还没有人同意挖矿</translation>
    </message>
    <message>
        <source>the broker had kept it, and nobody knows how old it is</source>
        <translation>它是 MQTT 服务器保留的内容，没有人知道它有多旧</translation>
    </message>
    <message>
        <source>there is no such command</source>
        <translation>没有这样的命令</translation>
    </message>
    <message>
        <source>this PC does not speak to a fleet: switch that on in the settings first</source>
        <translation>这台电脑没有与机群通信：请先在设置中开启</translation>
    </message>
    <message>
        <source>this machine follows no commands from afar</source>
        <translation>这台机器不接受远程命令</translation>
    </message>
    <message>
        <source>to follow its own plan</source>
        <translation>按它自己的计划运行</translation>
    </message>
    <message>
        <source>to heat</source>
        <translation>加热</translation>
    </message>
    <message>
        <source>to lift its power limit</source>
        <translation>取消功率上限</translation>
    </message>
    <message>
        <source>to stop heating</source>
        <translation>停止加热</translation>
    </message>
    <message>
        <source>too many commands at once</source>
        <translation>一次收到的命令过多</translation>
    </message>
    <message>
        <source>what it tells is no state</source>
        <translation>它告知的内容不是状态</translation>
    </message>
    <message>
        <source>what it tells is too long ({count} bytes)</source>
        <translation>它告知的内容过长（{count} 字节）</translation>
    </message>
    <message>
        <source>{count} are not heard or do not say what they draw: this limit is no fuse.</source>
        <translation>有 {count} 台没有消息或不说明耗电：此上限不能当作保险丝。</translation>
    </message>
    <message>
        <source>{count} bytes are too long</source>
        <translation>{count} 字节太长</translation>
    </message>
    <message>
        <source>{count} of {number} machines may take what they want, {given} now.</source>
        <translation>{number} 台机器中有 {count} 台可以按需取用，现在为 {given}。</translation>
    </message>
    <message>
        <source>{given} of {left} go to {count} of {number} machines.</source>
        <translation>剩余 {left} 中的 {given} 分给 {number} 台机器中的 {count} 台。</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{names} and {number} more</source>
        <translation>{names}，以及另外 {number} 台</translation>
    </message>
    <message>
        <source>{number} other machines use the same name on the broker: give each its own.</source>
        <translation>另有 {number} 台机器在 MQTT 服务器上使用相同的名称：请给每台各取一个名称。</translation>
    </message>
    <message>
        <source>“{name}” cannot be reached: nobody would see it.</source>
        <translation>无法联系“{name}”：没有人会看到。</translation>
    </message>
    <message>
        <source>“{name}” follows commands already.</source>
        <translation>“{name}”已经接受命令。</translation>
    </message>
    <message>
        <source>“{name}” is there: only who is gone is forgotten.</source>
        <translation>“{name}”在线：只能忘记已不在的机器。</translation>
    </message>
    <message>
        <source>“{name}” shares out power already: this machine leaves it to it.</source>
        <translation>“{name}”已在分配功率：这台机器让它来分配。</translation>
    </message>
    <message>
        <source>“{name}” wanted to share out power, too: one machine is enough.</source>
        <translation>“{name}”也想分配功率：一台机器就够了。</translation>
    </message>
    <message>
        <source>“{what}” with “{value}” was not followed: {why}</source>
        <translation>没有执行“{what}”（值“{value}”）：{why}</translation>
    </message>
</context>
<context>
    <name>fleet_page</name>
    <message>
        <source>{name} (simulated)</source>
        <translation>{name}（模拟）</translation>
    </message>
    <message>
        <source>{name} (this PC)</source>
        <translation>{name}（这台电脑）</translation>
    </message>
    <message>
        <source>{online} of {all} machines are there, {heating} heat. Together {power}, {energy} today.</source>
        <translation>{all} 台机器中有 {online} 台在线，{heating} 台在加热。合计 {power}，今天 {energy}。</translation>
    </message>
</context>
<context>
    <name>fuels</name>
    <message>
        <source>Heating oil</source>
        <translation>取暖油</translation>
    </message>
    <message>
        <source>Kerosene</source>
        <translation>煤油</translation>
    </message>
    <message>
        <source>Natural gas</source>
        <translation>天然气</translation>
    </message>
    <message>
        <source>Propane</source>
        <translation>丙烷</translation>
    </message>
    <message>
        <source>Usual range of boilers in use</source>
        <translation>在用锅炉的通常范围</translation>
    </message>
</context>
<context>
    <name>heaters</name>
    <message>
        <source>By its own word.</source>
        <translation>据它自己报告。</translation>
    </message>
    <message>
        <source>It answers, and does not say what it draws.</source>
        <translation>它有响应，但没有说明耗电多少。</translation>
    </message>
    <message>
        <source>It answers, but {problem}.</source>
        <translation>它有响应，但{problem}。</translation>
    </message>
    <message>
        <source>It cannot be asked: {problem}.</source>
        <translation>无法向它询问：{problem}。</translation>
    </message>
    <message>
        <source>It did not take a command: {problem}.</source>
        <translation>它没有接受命令：{problem}。</translation>
    </message>
    <message>
        <source>It draws {power} now.</source>
        <translation>它现在耗电 {power}。</translation>
    </message>
    <message>
        <source>It has no timer of its own: this program turns it down when it ends, and a small helper does when the program is killed. When this PC loses power or its network, it stays as it is.</source>
        <translation>它没有自己的定时器：本程序结束时会调低它；如果本程序被强行结束，则由一个小型辅助程序调低它。当这台电脑断电或断网时，它会保持原样。</translation>
    </message>
    <message>
        <source>It is left alone: {problem}.</source>
        <translation>不再控制它：{problem}。</translation>
    </message>
    <message>
        <source>It lists no settings of power that are known here: it only works or rests.</source>
        <translation>它没有列出这里已知的功率设置：只能工作或停歇。</translation>
    </message>
    <message>
        <source>It offers nothing to set its power by: it is only watched.</source>
        <translation>它没有提供设置功率的方法：只能查看它。</translation>
    </message>
    <message>
        <source>Its firmware cannot rest: the lowest setting is the least that it draws. Bitaxe can from AxeOS 2.14 on.</source>
        <translation>它的固件不能停歇：最低档位就是它的最低耗电。Bitaxe 从 AxeOS 2.14 起可以停歇。</translation>
    </message>
    <message>
        <source>Its firmware lists no settings, so that its power cannot be set.</source>
        <translation>它的固件没有列出任何档位，因此无法设置它的功率。</translation>
    </message>
    <message>
        <source>Its firmware takes no power in watts: it only works or rests.</source>
        <translation>它的固件不接受以瓦为单位的功率：只能工作或停歇。</translation>
    </message>
    <message>
        <source>Its password is awaited from the system&apos;s keyring.</source>
        <translation>正在等待系统密钥环提供它的密码。</translation>
    </message>
    <message>
        <source>Its settings are locked by one-time codes (OTP), which this program never has: it only works or rests.</source>
        <translation>它的设置由一次性验证码（OTP）锁定，本程序绝不会有这种验证码：它只能工作或停歇。</translation>
    </message>
    <message>
        <source>Nobody knows what it draws: enter its highest power, so that it can be reckoned with.</source>
        <translation>没有人知道它耗电多少：请输入它的最高功率，以便将它计算在内。</translation>
    </message>
    <message>
        <source>Only private networks of at most 1022 addresses are searched, and {network} is none.</source>
        <translation>只搜索最多 1022 个地址的专用网络，{network} 不是这样的网络。</translation>
    </message>
    <message>
        <source>This PC is not in the network {network} now.</source>
        <translation>这台电脑现在不在网络 {network} 中。</translation>
    </message>
    <message>
        <source>You have not agreed to a search of {network}.</source>
        <translation>您尚未同意搜索 {network}。</translation>
    </message>
    <message>
        <source>it did not take the command</source>
        <translation>它没有接受命令</translation>
    </message>
    <message>
        <source>it does not speak the language of cgminer&apos;s API</source>
        <translation>它不支持 cgminer 的 API</translation>
    </message>
    <message>
        <source>it needs the optional library pyasic; install it with {command}</source>
        <translation>它需要可选的库 pyasic；请用 {command} 安装</translation>
    </message>
    <message>
        <source>it refuses: “{words}”</source>
        <translation>它拒绝：“{words}”</translation>
    </message>
    <message>
        <source>it says that it draws only {power}, too little for the hashes that it claims</source>
        <translation>它报告只耗电 {power}，与它声称的算力相比太少</translation>
    </message>
    <message>
        <source>it says that it draws {power}, and you entered {rated} as its highest power</source>
        <translation>它报告耗电 {power}，而您输入的最高功率为 {rated}</translation>
    </message>
    <message>
        <source>it says that it draws {power}, far above its own highest power</source>
        <translation>它报告耗电 {power}，远高于它自己的最高功率</translation>
    </message>
    <message>
        <source>it says that it draws {power}, which no such device can</source>
        <translation>它报告耗电 {power}，这种设备不可能达到</translation>
    </message>
    <message>
        <source>it takes commands and does not follow them</source>
        <translation>它接受命令，但不执行</translation>
    </message>
    <message>
        <source>it takes no commands from this PC</source>
        <translation>它不接受这台电脑的命令</translation>
    </message>
    <message>
        <source>it was told to draw {wanted} and still draws {power}</source>
        <translation>要求它耗电 {wanted}，它仍耗电 {power}</translation>
    </message>
    <message>
        <source>it was told to rest and still computes</source>
        <translation>要求它停歇，它仍在计算</translation>
    </message>
    <message>
        <source>it was told to rest and still draws {power}</source>
        <translation>要求它停歇，它仍耗电 {power}</translation>
    </message>
    <message>
        <source>its answer is far too long</source>
        <translation>它的响应过长</translation>
    </message>
    <message>
        <source>its answer takes too long</source>
        <translation>它的响应用时过长</translation>
    </message>
    <message>
        <source>its firmware cannot rest</source>
        <translation>它的固件不能停歇</translation>
    </message>
    <message>
        <source>nothing answers at {place}</source>
        <translation>{place} 没有任何响应</translation>
    </message>
    <message>
        <source>nothing that pyasic knows answers at {place}</source>
        <translation>{place} 没有 pyasic 已知的设备响应</translation>
    </message>
    <message>
        <source>pyasic says: {words}</source>
        <translation>pyasic 报告：{words}</translation>
    </message>
    <message>
        <source>there is no host named {place}</source>
        <translation>不存在名为 {place} 的主机</translation>
    </message>
    <message>
        <source>this is no device with AxeOS</source>
        <translation>这不是使用 AxeOS 的设备</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{place} does not answer</source>
        <translation>{place} 没有响应</translation>
    </message>
    <message>
        <source>“{address}” is no address of a device.</source>
        <translation>“{address}”不是设备的地址。</translation>
    </message>
    <message>
        <source>“{network}” is no network.</source>
        <translation>“{network}”不是网络。</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>An average over luck, and nothing where the work goes to a practice network.</source>
        <translation>按运气平均的期望值；计算用于练习网络时为零。</translation>
    </message>
    <message>
        <source>At the price that is known now, and not at that of the time itself.</source>
        <translation>按目前已知的价格，而不是当时的价格。</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Carbon intensity</source>
        <translation>碳强度</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Cost by mining energy, where both are known.</source>
        <translation>费用除以挖矿电量，只计两者都已知的部分。</translation>
    </message>
    <message>
        <source>Cost less expected earnings, at the price of bitcoin that is known now.</source>
        <translation>费用减去预期收入，按目前已知的比特币价格。</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>预期收入</translation>
    </message>
    <message>
        <source>Expected earnings at the price of bitcoin that is known now.</source>
        <translation>按目前已知的比特币价格计算的预期收入。</translation>
    </message>
    <message>
        <source>Expected earnings in money</source>
        <translation>预期收入（折合金额）</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Heat into the room</source>
        <translation>进入房间的热量</translation>
    </message>
    <message>
        <source>Heat of mining that came while the room was not above its target.</source>
        <translation>房间未超过目标时挖矿产生的热量。</translation>
    </message>
    <message>
        <source>Here H is how many hashes a block needs on average, R what a block pays.</source>
        <translation>其中 H 是平均每个区块所需的哈希数，R 是一个区块支付的金额。</translation>
    </message>
    <message>
        <source>Here a is the part of the heat that reaches the room, by your settings.</source>
        <translation>其中 a 是热量中到达房间的比例，按您的设置。</translation>
    </message>
    <message>
        <source>Here f is what the grid would have paid for own power at that second.</source>
        <translation>其中 f 是该秒电网对自有电力的收购价。</translation>
    </message>
    <message>
        <source>Here k is the lesser of k₁ and k₂: N is of the energy of which both are known.</source>
        <translation>其中 k 是 k₁ 和 k₂ 中较小的一个：N 只计两者都已知的电量。</translation>
    </message>
    <message>
        <source>Here o is the part of what mining drew that sun, wind or battery had left.</source>
        <translation>其中 o 是挖矿用电中由太阳能、风能或电池余电提供的比例。</translation>
    </message>
    <message>
        <source>Here u is 1 while the room is not above its target, and 0 while it is.</source>
        <translation>其中 u 在房间未超过目标时为 1，超过时为 0。</translation>
    </message>
    <message>
        <source>Hours of heating</source>
        <translation>加热时长</translation>
    </message>
    <message>
        <source>Known for {share} of the mining energy; the rest is in no sum and in no ratio.</source>
        <translation>仅已知 {share} 的挖矿电量；其余不计入任何合计和比值。</translation>
    </message>
    <message>
        <source>Mean price paid</source>
        <translation>平均电价</translation>
    </message>
    <message>
        <source>Mining energy</source>
        <translation>挖矿电量</translation>
    </message>
    <message>
        <source>Net cost</source>
        <translation>净费用</translation>
    </message>
    <message>
        <source>Net cost of a kWh of heat that was wanted.</source>
        <translation>每 kWh 所需热量的净费用。</translation>
    </message>
    <message>
        <source>Net, per useful kWh</source>
        <translation>每有用 kWh 净额</translation>
    </message>
    <message>
        <source>Of the mining energy that came from the grid, each second at its carbon intensity.</source>
        <translation>只计来自电网的挖矿电量，每一秒按当时的碳强度。</translation>
    </message>
    <message>
        <source>Of the mining energy, each second at its price. Own power counts at what the grid would have paid.</source>
        <translation>按挖矿电量，每一秒按当时的价格。自有电力按电网的收购价计算。</translation>
    </message>
    <message>
        <source>Of the mining energy: what came from your own sun, wind or battery.</source>
        <translation>挖矿电量中来自您自己的太阳能、风能或电池的部分。</translation>
    </message>
    <message>
        <source>On bitcoin’s network</source>
        <translation>用于比特币网络时</translation>
    </message>
    <message>
        <source>Own power</source>
        <translation>自有电力</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price of {date}.</source>
        <translation>{date} 的价格。</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Room, mean</source>
        <translation>房间均温</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Summed up second by second as it happened; the history keeps the sums.</source>
        <translation>随时间逐秒累计；历史记录保存合计。</translation>
    </message>
    <message>
        <source>The disk is slow: the history has waited for it for {time}. Heating goes on, an hour fits in memory.</source>
        <translation>磁盘很慢：历史记录已等待它 {time}。加热继续，内存可容纳一小时的数据。</translation>
    </message>
    <message>
        <source>The history cannot be opened ({problem}). Heating goes on, an hour fits in memory.</source>
        <translation>无法打开历史记录（{problem}）。加热继续，内存可保存一小时。</translation>
    </message>
    <message>
        <source>The history cannot be written ({problem}). Heating goes on, an hour fits in memory.</source>
        <translation>无法写入历史记录（{problem}）。加热继续，内存可保存一小时。</translation>
    </message>
    <message>
        <source>The history is of a newer version of the program. It is kept as {name}; a new one was begun.</source>
        <translation>历史记录来自更新版本的程序。已保存为 {name}，并新建了一份。</translation>
    </message>
    <message>
        <source>The history is of an older version of the program and is copied first ({megabytes} MB). Heating goes on; what happens meanwhile is written afterwards.</source>
        <translation>历史记录来自程序的旧版本，会先被复制（{megabytes} MB）。加热继续；其间发生的事随后写入。</translation>
    </message>
    <message>
        <source>The history was damaged. It is kept as {name}; a new one was begun.</source>
        <translation>历史记录已损坏。已保存为 {name}，并新建了一份。</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read was taken over; the damaged file is kept as {name}.</source>
        <translation>历史记录已损坏。能读取的内容已转入新文件；损坏的文件保存为 {name}。</translation>
    </message>
    <message>
        <source>The history was taken away while the program ran; a new one was begun.</source>
        <translation>程序运行期间历史记录文件被移走；已新建了一份。</translation>
    </message>
    <message>
        <source>The history&apos;s file is another program&apos;s. It is kept as {name}; a new history was begun.</source>
        <translation>历史记录文件属于其他程序。已保存为 {name}，并新建了历史记录。</translation>
    </message>
    <message>
        <source>The history&apos;s file was empty; a new history was begun.</source>
        <translation>历史记录文件是空的；已新建了一份。</translation>
    </message>
    <message>
        <source>Total: {amount}</source>
        <translation>合计：{amount}</translation>
    </message>
    <message>
        <source>Total: {amount} (known for {share} of the mining energy)</source>
        <translation>合计：{amount}（已知 {share} 的挖矿电量）</translation>
    </message>
    <message>
        <source>Useful</source>
        <translation>有用</translation>
    </message>
    <message>
        <source>Useful heat</source>
        <translation>有用热量</translation>
    </message>
    <message>
        <source>Useful heat by mining energy, where both are known.</source>
        <translation>有用热量除以挖矿电量，只计两者都已知的部分。</translation>
    </message>
    <message>
        <source>What the program had learned could not be read at its start. That is kept; what this run learns is not.</source>
        <translation>启动时无法读取程序此前学到的数据。那些数据会保留；本次运行学到的不会保存。</translation>
    </message>
    <message>
        <source>What the same work would be worth on average if it went to bitcoin.</source>
        <translation>同样的计算若用于比特币的平均价值。</translation>
    </message>
    <message>
        <source>What the work is worth on average; nothing on the practice network.</source>
        <translation>这些计算的平均价值；在练习网络上为零。</translation>
    </message>
    <message>
        <source>a folder is in its place</source>
        <translation>该位置是一个文件夹</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>其他程序正在占用它</translation>
    </message>
    <message>
        <source>before it is changed for this version it is copied, and that needs {megabytes} MB of free space</source>
        <translation>在为此版本更改之前会先复制它，这需要 {megabytes} MB 的可用空间</translation>
    </message>
    <message>
        <source>carbon intensity of the grid, mean of this time</source>
        <translation>电网碳强度，此时段的平均值</translation>
    </message>
    <message>
        <source>hashes of this time: Σ h · Δt</source>
        <translation>此时段的哈希数：Σ h · Δt</translation>
    </message>
    <message>
        <source>in money</source>
        <translation>折合金额</translation>
    </message>
    <message>
        <source>mining energy</source>
        <translation>挖矿电量</translation>
    </message>
    <message>
        <source>mining energy of which that is not known</source>
        <translation>此项未知的挖矿电量</translation>
    </message>
    <message>
        <source>nothing may be written there</source>
        <translation>该位置不允许写入</translation>
    </message>
    <message>
        <source>of it mining</source>
        <translation>其中挖矿</translation>
    </message>
    <message>
        <source>own part of it, mean</source>
        <translation>其中自有的比例，平均值</translation>
    </message>
    <message>
        <source>part of the mining energy whose cost is known</source>
        <translation>费用已知的挖矿电量比例</translation>
    </message>
    <message>
        <source>part of the mining energy whose earnings are known</source>
        <translation>收入已知的挖矿电量比例</translation>
    </message>
    <message>
        <source>price from the grid, mean of this time</source>
        <translation>电网电价，此时段的平均值</translation>
    </message>
    <message>
        <source>price of one bitcoin</source>
        <translation>一个比特币的价格</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the name of its folder is too long</source>
        <translation>其文件夹的名称太长</translation>
    </message>
    <message>
        <source>{mark} Known for a part of the mining energy only: {parts}</source>
        <translation>{mark} 仅已知部分挖矿电量：{parts}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>{name} {share}</source>
        <translation>{name} {share}</translation>
    </message>
    <message>
        <source>{name}: {shares}</source>
        <translation>{name}：{shares}</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>A test network&apos;s coins are worth nothing. If this work went to bitcoin: {sat} on average, modelled.</source>
        <translation>测试网的币没有价值。如果这些计算用于比特币：平均 {sat}，模型估算。</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>已停歇</translation>
    </message>
    <message>
        <source>At {hashrate} this PC would find a block once in about {years}.</source>
        <translation>以 {hashrate} 的算力，这台电脑大约每 {years} 找到一个区块。</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>恢复按计划</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Chance of a block: {day} in a day, {year} in a year, {life} in a life of 80 years. A pool pays the same on average, only more evenly.</source>
        <translation>找到区块的概率：一天 {day}，一年 {year}，80 年的一生 {life}。矿池平均付得一样多，只是更均匀。</translation>
    </message>
    <message>
        <source>Chance this year: {chance}. A pool pays the same on average, only more evenly.</source>
        <translation>今年的概率：{chance}。矿池平均付的一样多，只是更均匀。</translation>
    </message>
    <message>
        <source>Constant {power}</source>
        <translation>恒定 {power}</translation>
    </message>
    <message>
        <source>End the boost</source>
        <translation>结束增强</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>预期收入</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Heat into the room</source>
        <translation>进入房间的热量</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>正在加热</translation>
    </message>
    <message>
        <source>How long this PC would need for a block is known once its hashrate is.</source>
        <translation>得知算力后才能知道这台电脑需要多久才能出块。</translation>
    </message>
    <message>
        <source>It goes away by itself when it is over.</source>
        <translation>结束后它会自行消失。</translation>
    </message>
    <message>
        <source>It waits for you: press “Go on” when it is dealt with.</source>
        <translation>它在等待您：处理好后请按“继续”。</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Net, mining</source>
        <translation>挖矿净额</translation>
    </message>
    <message>
        <source>Network of {date}, block {height}, difficulty {difficulty}</source>
        <translation>{date} 的网络，区块 {height}，难度 {difficulty}</translation>
    </message>
    <message>
        <source>No facts about the bitcoin network</source>
        <translation>没有比特币网络的数据</translation>
    </message>
    <message>
        <source>No sensor: modelled</source>
        <translation>没有传感器：模型估算</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>PC itself {baseline} + mining {mining}</source>
        <translation>电脑本身 {baseline} + 挖矿 {mining}</translation>
    </message>
    <message>
        <source>Pause 1 h</source>
        <translation>暂停 1 小时</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Power at the wall</source>
        <translation>插座功率</translation>
    </message>
    <message>
        <source>Room now</source>
        <translation>当前室温</translation>
    </message>
    <message>
        <source>Room now · {source}</source>
        <translation>当前室温 · {source}</translation>
    </message>
    <message>
        <source>Room: not known yet</source>
        <translation>室温：尚未得知</translation>
    </message>
    <message>
        <source>Shares accepted {accepted} · rejected {rejected} · stale {stale} · {hashes} hashed today</source>
        <translation>接受份额 {accepted} · 拒绝 {rejected} · 过期 {stale} · 今日哈希 {hashes}</translation>
    </message>
    <message>
        <source>Simulated room</source>
        <translation>模拟房间</translation>
    </message>
    <message>
        <source>Since {time}. {ends}</source>
        <translation>自 {time} 起。{ends}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Target {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>The lab pays nothing. If this work went to bitcoin: {sat} on average, modelled.</source>
        <translation>实验室不付钱。如果这些计算用于比特币：平均 {sat}，模型估算。</translation>
    </message>
    <message>
        <source>The practice network pays nothing. If this work went to bitcoin: {sat} on average, modelled.</source>
        <translation>练习网络不付钱。如果这些计算用于比特币：平均 {sat}，模型估算。</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>足够暖</translation>
    </message>
    <message>
        <source>Your own node takes blocks, no shares · {hashes} hashed today</source>
        <translation>您自己的节点只收区块，不收份额 · 今日哈希 {hashes}</translation>
    </message>
    <message>
        <source>best share {best}</source>
        <translation>最佳份额 {best}</translation>
    </message>
    <message>
        <source>best share {best} · luckier than {percent} of such days</source>
        <translation>最佳份额 {best} · 比 {percent} 的同类日子幸运</translation>
    </message>
    <message>
        <source>block {difficulty}</source>
        <translation>区块 {difficulty}</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>earning 0, lab</source>
        <translation>收入 0，实验室</translation>
    </message>
    <message>
        <source>earning 0, practice network</source>
        <translation>收入 0，练习网络</translation>
    </message>
    <message>
        <source>earning 0, test network</source>
        <translation>收入 0，测试网</translation>
    </message>
    <message>
        <source>earns {fraction} of its cost</source>
        <translation>收入为成本的 {fraction}</translation>
    </message>
    <message>
        <source>lab: only the cost is real</source>
        <translation>实验室：只有成本是真实的</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>no share yet today</source>
        <translation>今天还没有份额</translation>
    </message>
    <message>
        <source>no version rolling: {why}</source>
        <translation>未使用版本滚动：{why}</translation>
    </message>
    <message>
        <source>no work: nothing is mined</source>
        <translation>没有任务：没有挖矿</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on average, over very many years</source>
        <translation>平均值，以非常多年计</translation>
    </message>
    <message>
        <source>practice network</source>
        <translation>练习网络</translation>
    </message>
    <message>
        <source>practice network: only the cost is real</source>
        <translation>练习网络：只有成本是真实的</translation>
    </message>
    <message>
        <source>price or power is not known</source>
        <translation>价格或功率未知</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>test network: only the cost is real</source>
        <translation>测试网：只有成本是真实的</translation>
    </message>
    <message>
        <source>typical best for that: {typical}</source>
        <translation>典型最佳值：{typical}</translation>
    </message>
    <message>
        <source>waiting to try again</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>what the PC takes is not known</source>
        <translation>电脑的耗电未知</translation>
    </message>
    <message>
        <source>{duty} duty</source>
        <translation>负荷 {duty}</translation>
    </message>
    <message>
        <source>{first} (and {count} more)</source>
        <translation>{first}（另有 {count} 项）</translation>
    </message>
    <message>
        <source>{heat} today</source>
        <translation>今日 {heat}</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}：{state}</translation>
    </message>
    <message>
        <source>{now}, then {next}</source>
        <translation>{now}，然后 {next}</translation>
    </message>
    <message>
        <source>{now}, {next} from {time}</source>
        <translation>{now}，{time} 起 {next}</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}：{reason}</translation>
    </message>
    <message>
        <source>{threads} of {all} threads</source>
        <translation>{all} 个线程中的 {threads} 个</translation>
    </message>
    <message>
        <source>≈ {income}, on average</source>
        <translation>平均 ≈ {income}</translation>
    </message>
</context>
<context>
    <name>hosts</name>
    <message>
        <source>A small pool of the program&apos;s own: real hashes, no income.</source>
        <translation>程序自带的小矿池：真实的哈希，没有收入。</translation>
    </message>
    <message>
        <source>Asks a miner in your network how it stands, and sets its power.</source>
        <translation>询问您网络中一台矿机的状态，并设置它的功率。</translation>
    </message>
    <message>
        <source>Asks a miner in your network how it stands. It is never told anything.</source>
        <translation>询问您网络中一台矿机的状态。绝不告知它任何信息。</translation>
    </message>
    <message>
        <source>Asks all devices of your network together (mDNS) which of them are heaters.</source>
        <translation>同时询问您网络中的所有设备（mDNS），哪些是加热器。</translation>
    </message>
    <message>
        <source>Asks every address of a network that you agreed to whether it is a heater.</source>
        <translation>逐个询问您同意搜索的网络中的地址，是否为加热器。</translation>
    </message>
    <message>
        <source>Asks miners in your network how they stand, and sets their power.</source>
        <translation>询问您网络中矿机的状态，并设置它们的功率。</translation>
    </message>
    <message>
        <source>BOINC on this PC</source>
        <translation>这台电脑上的 BOINC</translation>
    </message>
    <message>
        <source>Carbon of the grid</source>
        <translation>电网的碳强度</translation>
    </message>
    <message>
        <source>Carries the connections to pools, as you set it.</source>
        <translation>按您的设定转发与矿池的连接。</translation>
    </message>
    <message>
        <source>Class network of your teacher</source>
        <translation>老师的课堂网络</translation>
    </message>
    <message>
        <source>Difficulty, block height and fees, from your own Bitcoin Core.</source>
        <translation>难度、区块高度和手续费，来自您自己的 Bitcoin Core。</translation>
    </message>
    <message>
        <source>Difficulty, block height, fees and price. It is told nothing about you.</source>
        <translation>难度、区块高度、手续费和价格。不告知您的任何信息。</translation>
    </message>
    <message>
        <source>Electricity prices</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Every few seconds</source>
        <translation>每隔几秒</translation>
    </message>
    <message>
        <source>Every few seconds to minutes, as you set it</source>
        <translation>每隔几秒到几分钟，按您的设定</translation>
    </message>
    <message>
        <source>Every {time}</source>
        <translation>每 {time}</translation>
    </message>
    <message>
        <source>Facts of bitcoin&apos;s network</source>
        <translation>比特币网络的数据</translation>
    </message>
    <message>
        <source>Facts of bitcoin&apos;s network (your own node)</source>
        <translation>比特币网络的数据（您自己的节点）</translation>
    </message>
    <message>
        <source>Fetches block templates from your own node and hands in blocks.</source>
        <translation>从您自己的节点获取区块模板并提交区块。</translation>
    </message>
    <message>
        <source>Fetches work and hands in shares under your nickname while you are in a class.</source>
        <translation>您在课堂中时，以您的昵称获取任务并提交份额。</translation>
    </message>
    <message>
        <source>Fetches work and hands in shares, under the user name that you entered.</source>
        <translation>以您输入的用户名获取任务并提交份额。</translation>
    </message>
    <message>
        <source>Folding@home on this PC</source>
        <translation>这台电脑上的 Folding@home</translation>
    </message>
    <message>
        <source>Heaters that announce themselves</source>
        <translation>自行通告的加热器</translation>
    </message>
    <message>
        <source>Never leaves this PC.</source>
        <translation>绝不离开这台电脑。</translation>
    </message>
    <message>
        <source>Newer versions (GitHub)</source>
        <translation>新版本（GitHub）</translation>
    </message>
    <message>
        <source>Not contacted: everything stays offline.</source>
        <translation>不联系：一切保持离线。</translation>
    </message>
    <message>
        <source>Once a week at most, and when you press “Check now”</source>
        <translation>最多每周一次，以及您按“立即检查”时</translation>
    </message>
    <message>
        <source>Once an hour at most</source>
        <translation>最多每小时一次</translation>
    </message>
    <message>
        <source>Once in ten minutes at most</source>
        <translation>最多每十分钟一次</translation>
    </message>
    <message>
        <source>One connection while it mines</source>
        <translation>挖矿时保持一个连接</translation>
    </message>
    <message>
        <source>One connection while the heat does science</source>
        <translation>热量用于科学计算期间保持一个连接</translation>
    </message>
    <message>
        <source>One connection while the program runs</source>
        <translation>程序运行期间保持一个连接</translation>
    </message>
    <message>
        <source>Only when you search for heaters</source>
        <translation>仅在您搜索加热器时</translation>
    </message>
    <message>
        <source>Only while those before it in the list give no work.</source>
        <translation>仅当列表中排在它前面的服务器不提供任务时。</translation>
    </message>
    <message>
        <source>Only while you are in a class</source>
        <translation>仅当您在课堂中时</translation>
    </message>
    <message>
        <source>Outdoor temperature and sun. It is told your place, rounded to about 10 km.</source>
        <translation>室外温度和日照。它会得知您的位置，精度约为 10 km。</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>练习网络</translation>
    </message>
    <message>
        <source>Prices of electricity, hour by hour. It is told your zone or tariff.</source>
        <translation>逐小时的电价。会告知您的区域或资费。</translation>
    </message>
    <message>
        <source>Reads a sensor of your list. Nothing is ever switched.</source>
        <translation>读取列表中的一个传感器。绝不切换任何东西。</translation>
    </message>
    <message>
        <source>Reads entities of your list, and your home&apos;s sun, battery and grid, with the token you gave.</source>
        <translation>用您提供的令牌读取列表中的实体，以及家中的太阳能、电池和电网。</translation>
    </message>
    <message>
        <source>Sensors of your list that run a program of yours: {names}.</source>
        <translation>列表中运行您自己程序的传感器：{names}。</translation>
    </message>
    <message>
        <source>The number of the newest version. It is told nothing; it sees your IP address.</source>
        <translation>最新版本号。不告知它任何信息；它会看到您的 IP 地址。</translation>
    </message>
    <message>
        <source>everything stays offline, as you set it on the page Network</source>
        <translation>一切保持离线，按您在“网络”页面的设定</translation>
    </message>
    <message>
        <source>{what} ({name})</source>
        <translation>{what}（{name}）</translation>
    </message>
    <message>
        <source>Through the proxy.</source>
        <translation>经过代理。</translation>
    </message>
    <message>
        <source>Search of your network</source>
        <translation>搜索您的网络</translation>
    </message>
    <message>
        <source>Sensors of your list and your home&apos;s sun, battery and grid speak through it, and this PC tells its fleet and Home Assistant how it heats.</source>
        <translation>您列表中的传感器，以及您家的太阳能、电池和电网数据通过它传送；这台电脑也通过它向机群和 Home Assistant 告知自己的加热情况。</translation>
    </message>
    <message>
        <source>Tells it how hard to work, and asks how it stands.</source>
        <translation>告诉它工作强度，并询问它的状态。</translation>
    </message>
    <message>
        <source>Twice an hour at most</source>
        <translation>每小时最多两次</translation>
    </message>
    <message>
        <source>Weather service (Open-Meteo)</source>
        <translation>天气服务（Open-Meteo）</translation>
    </message>
    <message>
        <source>What a kWh from the grid emits. It is told your zone, and your token where it wants one.</source>
        <translation>电网每 kWh 的排放。会告知您的区域，以及所需的令牌（如有）。</translation>
    </message>
    <message>
        <source>Whom it contacts, if anybody, only that program knows.</source>
        <translation>它联系谁，或是否联系，只有那个程序知道。</translation>
    </message>
    <message>
        <source>With every connection to a pool</source>
        <translation>每次连接矿池时</translation>
    </message>
    <message>
        <source>Your Home Assistant</source>
        <translation>您的 Home Assistant</translation>
    </message>
    <message>
        <source>Your MQTT broker</source>
        <translation>您的 MQTT 服务器</translation>
    </message>
    <message>
        <source>Your heater “{name}”</source>
        <translation>您的加热器“{name}”</translation>
    </message>
    <message>
        <source>Your heaters in the network</source>
        <translation>您网络中的加热器</translation>
    </message>
    <message>
        <source>Your node</source>
        <translation>您的节点</translation>
    </message>
    <message>
        <source>Your own commands</source>
        <translation>您自己的命令</translation>
    </message>
    <message>
        <source>Your pool</source>
        <translation>您的矿池</translation>
    </message>
    <message>
        <source>Your pool or node</source>
        <translation>您的矿池或节点</translation>
    </message>
    <message>
        <source>Your proxy</source>
        <translation>您的代理</translation>
    </message>
    <message>
        <source>Your sensor “{name}”</source>
        <translation>您的传感器“{name}”</translation>
    </message>
    <message>
        <source>Your sensors in the network</source>
        <translation>您网络中的传感器</translation>
    </message>
</context>
<context>
    <name>house</name>
    <message>
        <source>A fan brings the heat to it; some is lost on the way.</source>
        <translation>风扇把热量送到那里；途中会损失一部分。</translation>
    </message>
    <message>
        <source>A heater stands in it.</source>
        <translation>里面放着一台加热器。</translation>
    </message>
    <message>
        <source>About {time} to the target at this power, losses left out.</source>
        <translation>以此功率约需 {time} 达到目标，不计损失。</translation>
    </message>
    <message>
        <source>Another place has this name already.</source>
        <translation>已有另一个地点使用此名称。</translation>
    </message>
    <message>
        <source>As the heater says itself.</source>
        <translation>据加热器自己报告。</translation>
    </message>
    <message>
        <source>At rest.</source>
        <translation>已停歇。</translation>
    </message>
    <message>
        <source>Avalon, or another that speaks cgminer&apos;s API</source>
        <translation>Avalon，或其他支持 cgminer API 的矿机</translation>
    </message>
    <message>
        <source>Being asked</source>
        <translation>正在询问</translation>
    </message>
    <message>
        <source>Bitaxe or NerdQAxe (AxeOS)</source>
        <translation>Bitaxe 或 NerdQAxe（AxeOS）</translation>
    </message>
    <message>
        <source>Braiins OS, LuxOS, VNish, Whatsminer (by pyasic)</source>
        <translation>Braiins OS、LuxOS、VNish、Whatsminer（通过 pyasic）</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>Choose what it warms.</source>
        <translation>请选择它为何处供热。</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Enter how warm it is to be.</source>
        <translation>请输入要达到的温度。</translation>
    </message>
    <message>
        <source>Enter the heater&apos;s address, or find it in the network.</source>
        <translation>请输入加热器的地址，或在网络中查找它。</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Graphics cards rest: they are not to compute science.</source>
        <translation>显卡停歇：它们不用于科学计算。</translation>
    </message>
    <message>
        <source>Greenhouse</source>
        <translation>温室</translation>
    </message>
    <message>
        <source>Heaters in the network: {count} at work, {power} together.</source>
        <translation>网络中的加热器：{count} 台在工作，合计 {power}。</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>正在加热</translation>
    </message>
    <message>
        <source>Heating is off.</source>
        <translation>加热已关闭。</translation>
    </message>
    <message>
        <source>Heating with {power} to {target}.</source>
        <translation>正在以 {power} 加热到 {target}。</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>暂缓加热</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>How much it draws is not known: declare its highest power.</source>
        <translation>它的耗电未知：请设定它的最高功率。</translation>
    </message>
    <message>
        <source>It cannot be switched off from here, only turned down.</source>
        <translation>无法从这里关闭它，只能调低。</translation>
    </message>
    <message>
        <source>It does not answer: how much it draws is not known.</source>
        <translation>它没有响应：耗电未知。</translation>
    </message>
    <message>
        <source>It does not end by itself: if this PC fails, it stays as it was told last.</source>
        <translation>它不会自行结束：如果这台电脑出现故障，它会保持最后一次的设置。</translation>
    </message>
    <message>
        <source>It is at {temperature}, and may never be above {highest}.</source>
        <translation>现在为 {temperature}，绝不允许高于 {highest}。</translation>
    </message>
    <message>
        <source>It is never to be warmer than {highest}: choose a lower target, or change that below.</source>
        <translation>它绝不允许高于 {highest}：请选择较低的目标，或在下方更改该限制。</translation>
    </message>
    <message>
        <source>It is not on the list any more.</source>
        <translation>它已不在列表中。</translation>
    </message>
    <message>
        <source>It rests while this PC measures itself or works for the lab.</source>
        <translation>在这台电脑测量自身或为实验室工作期间，它会停歇。</translation>
    </message>
    <message>
        <source>It says or does what cannot be, and is left alone until you reset the faults.</source>
        <translation>它的读数或行为不可能正确，在您重置故障之前不再控制它。</translation>
    </message>
    <message>
        <source>It turns itself off or down when this program goes.</source>
        <translation>本程序结束时，它会自行关闭或调低。</translation>
    </message>
    <message>
        <source>It waits for a good hour.</source>
        <translation>正在等待有利时段。</translation>
    </message>
    <message>
        <source>It waits for a good hour. Choose a policy for prices, carbon or own sun, or known prices.</source>
        <translation>正在等待有利时段。请选择针对电价、碳排放或自有太阳能的策略，或提供已知的电价。</translation>
    </message>
    <message>
        <source>It waits for own power that is left over.</source>
        <translation>正在等待多余的自有电力。</translation>
    </message>
    <message>
        <source>It waits for power: others come first, or a limit is reached.</source>
        <translation>正在等待功率：其他地点优先，或已达到上限。</translation>
    </message>
    <message>
        <source>It waits for power: {reason}.</source>
        <translation>正在等待功率：{reason}。</translation>
    </message>
    <message>
        <source>It waits until its heater may be switched again.</source>
        <translation>正在等待，直到它的加热器可以再次切换。</translation>
    </message>
    <message>
        <source>It wants another password.</source>
        <translation>它需要另一个密码。</translation>
    </message>
    <message>
        <source>Its filter has been due for {time} of the fan. Clean it, then say so here.</source>
        <translation>按风扇运行时间，它的滤网已逾期 {time} 未清洁。请清洁后在这里确认。</translation>
    </message>
    <message>
        <source>Its filter is due after {time} of the fan.</source>
        <translation>风扇再运行 {time} 后，需要清洁它的滤网。</translation>
    </message>
    <message>
        <source>Its thermometer is silent: it gets no heat until it speaks again.</source>
        <translation>它的温度计没有响应：恢复响应之前，它得不到热量。</translation>
    </message>
    <message>
        <source>Its thermometer said {temperature}, which cannot be: it gets no heat for now.</source>
        <translation>它的温度计显示 {temperature}，这不可能：它暂时得不到热量。</translation>
    </message>
    <message>
        <source>Its thermometer stands still although the water was heated.</source>
        <translation>水已加热，但它的温度计读数没有变化。</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>不再控制</translation>
    </message>
    <message>
        <source>Legionella can grow in water that is kept at {target}. Heat all of it to {hot} regularly: once a week is usual. This program does not do that by itself.</source>
        <translation>保持在 {target} 的水中可能滋生军团菌。请定期把全部水加热到 {hot}：通常每周一次。本程序不会自行这样做。</translation>
    </message>
    <message>
        <source>Measured by {source}.</source>
        <translation>由 {source} 测得。</translation>
    </message>
    <message>
        <source>Mining on this PC is limited to {limit}: {who} said so. It lasts until it is lifted.</source>
        <translation>这台电脑的挖矿功率被限制为 {limit}（设定者：{who}）。取消之前一直有效。</translation>
    </message>
    <message>
        <source>Much water, warmed slowly.</source>
        <translation>水量大，升温慢。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>No heater in the network belongs to it.</source>
        <translation>没有网络中的加热器属于它。</translation>
    </message>
    <message>
        <source>No science is computed now.</source>
        <translation>目前没有进行科学计算。</translation>
    </message>
    <message>
        <source>No thermometer measures it: it gets no heat.</source>
        <translation>没有温度计测量它：它得不到热量。</translation>
    </message>
    <message>
        <source>No work</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>Nobody knows what {heater} draws now.</source>
        <translation>没有人知道 {heater} 现在耗电多少。</translation>
    </message>
    <message>
        <source>None of its heaters can be used now.</source>
        <translation>它的加热器现在都无法使用。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>Not told anything yet: it goes on as it is.</source>
        <translation>尚未下达任何指令：它保持现状。</translation>
    </message>
    <message>
        <source>Nothing was heard of it yet.</source>
        <translation>还没有收到它的消息。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Only watched: this program changes nothing on it.</source>
        <translation>只查看：本程序不对它做任何更改。</translation>
    </message>
    <message>
        <source>Only watched: you have not agreed that this program sets its power.</source>
        <translation>只查看：您尚未同意本程序设置它的功率。</translation>
    </message>
    <message>
        <source>Other places: {count}, heated now: {heating}.</source>
        <translation>其他地点：{count} 个，正在加热：{heating} 个。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>泳池</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Room with a duct</source>
        <translation>经风管供热的房间</translation>
    </message>
    <message>
        <source>Switched off in the settings.</source>
        <translation>已在设置中关闭。</translation>
    </message>
    <message>
        <source>The filter of its duct is due. Clean it, then say so on the page Places.</source>
        <translation>其风管的滤网该清洁了。请清洁后在“地点”页面告知。</translation>
    </message>
    <message>
        <source>The heaters together.</source>
        <translation>这些加热器合计。</translation>
    </message>
    <message>
        <source>The processor does not heat meanwhile: only science is chosen.</source>
        <translation>在此期间处理器不加热：只选择了科学计算。</translation>
    </message>
    <message>
        <source>The processor mines meanwhile.</source>
        <translation>在此期间处理器挖矿。</translation>
    </message>
    <message>
        <source>The water has been lukewarm for {time} without having been at {hot}: legionella can grow in it. Heat all of it to {hot} before you use it.</source>
        <translation>水已微温 {time}，期间从未达到 {hot}：其中可能滋生军团菌。使用之前，请把全部水加热到 {hot}。</translation>
    </message>
    <message>
        <source>This PC&apos;s room</source>
        <translation>这台电脑所在的房间</translation>
    </message>
    <message>
        <source>This heater is in the list already.</source>
        <translation>此加热器已在列表中。</translation>
    </message>
    <message>
        <source>This program does not know how to steer it.</source>
        <translation>本程序不知道如何控制它。</translation>
    </message>
    <message>
        <source>Told to draw {power}.</source>
        <translation>已要求耗电 {power}。</translation>
    </message>
    <message>
        <source>Usually only kept from freezing.</source>
        <translation>通常只需防止结冰。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>正在等待</translation>
    </message>
    <message>
        <source>Wants a password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>足够暖</translation>
    </message>
    <message>
        <source>Warm enough.</source>
        <translation>足够暖。</translation>
    </message>
    <message>
        <source>Warm water. Lost contact switches its heaters off.</source>
        <translation>热水。失去联系时会关闭它的加热器。</translation>
    </message>
    <message>
        <source>Water tank</source>
        <translation>水箱</translation>
    </message>
    <message>
        <source>What its heaters draw, less what is lost on the way.</source>
        <translation>它的加热器的耗电，减去途中的损失。</translation>
    </message>
    <message>
        <source>What science adds: modelled from how much it computes.</source>
        <translation>科学计算增加的功率：根据其计算量建模。</translation>
    </message>
    <message>
        <source>What science adds: power now less the PC without it.</source>
        <translation>科学计算增加的功率：当前功率减去没有它时电脑的功率。</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>a program through the local API</source>
        <translation>通过本地 API 的程序</translation>
    </message>
    <message>
        <source>all heaters together may draw {limit}, and others come first</source>
        <translation>所有加热器合计最多耗电 {limit}，其他地点优先</translation>
    </message>
    <message>
        <source>all together at most {limit}</source>
        <translation>所有加热器合计最多 {limit}</translation>
    </message>
    <message>
        <source>another machine of the fleet</source>
        <translation>机群中的另一台机器</translation>
    </message>
    <message>
        <source>at most {power}</source>
        <translation>最多 {power}</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>无地点</translation>
    </message>
    <message>
        <source>the fleet</source>
        <translation>机群</translation>
    </message>
    <message>
        <source>the local API</source>
        <translation>本地 API</translation>
    </message>
    <message>
        <source>told {power}</source>
        <translation>要求 {power}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>you, on this PC</source>
        <translation>您，在这台电脑上</translation>
    </message>
    <message>
        <source>{energy} today</source>
        <translation>今天 {energy}</translation>
    </message>
    <message>
        <source>{heater} cannot be switched off from here: {power} heat also when it is warm.</source>
        <translation>无法从这里关闭 {heater}：足够暖时仍有 {power} 在加热。</translation>
    </message>
    <message>
        <source>{heater} could not be turned off: it goes on heating.</source>
        <translation>无法关闭 {heater}：它仍在加热。</translation>
    </message>
    <message>
        <source>{heater} draws {measured} where {commanded} were asked.</source>
        <translation>{heater} 耗电 {measured}，而要求的是 {commanded}。</translation>
    </message>
    <message>
        <source>{heater} says or does what cannot be. It is left alone until you reset the faults.</source>
        <translation>{heater} 的读数或行为不可能正确。在您重置故障之前不再控制它。</translation>
    </message>
    <message>
        <source>{place}: {warning}</source>
        <translation>{place}：{warning}</translation>
    </message>
    <message>
        <source>{program} begins to compute</source>
        <translation>{program} 开始计算</translation>
    </message>
    <message>
        <source>{program} computes.</source>
        <translation>{program} 正在计算。</translation>
    </message>
    <message>
        <source>{program} does not answer on this PC.</source>
        <translation>{program} 在这台电脑上没有响应。</translation>
    </message>
    <message>
        <source>{program} does not answer, and only science is chosen</source>
        <translation>{program} 没有响应，而且只选择了科学计算</translation>
    </message>
    <message>
        <source>{program} does not do what it is told, and is left alone.</source>
        <translation>{program} 不按要求运行，不再控制它。</translation>
    </message>
    <message>
        <source>{program} does not do what it is told, and only science is chosen</source>
        <translation>{program} 不按要求运行，而且只选择了科学计算</translation>
    </message>
    <message>
        <source>{program} does not let this program in, and only science is chosen</source>
        <translation>{program} 不允许本程序访问，而且只选择了科学计算</translation>
    </message>
    <message>
        <source>{program} does not let this program in.</source>
        <translation>{program} 不允许本程序访问。</translation>
    </message>
    <message>
        <source>{program} goes on computing although it was told to rest: its heat is not under control.</source>
        <translation>已要求 {program} 停歇，但它仍在计算：它的热量不受控制。</translation>
    </message>
    <message>
        <source>{program} has no work, and only science is chosen</source>
        <translation>{program} 没有任务，而且只选择了科学计算</translation>
    </message>
    <message>
        <source>{program} has no work.</source>
        <translation>{program} 没有任务。</translation>
    </message>
    <message>
        <source>{program} is not used any more.</source>
        <translation>不再使用 {program}。</translation>
    </message>
    <message>
        <source>{program} is ready.</source>
        <translation>{program} 已就绪。</translation>
    </message>
    <message>
        <source>{who} allows this PC and its heaters at most {limit}</source>
        <translation>这台电脑及其加热器最多允许 {limit}（设定者：{who}）</translation>
    </message>
    <message>
        <source>{who} allows this PC and its heaters at most {limit}, and {heater} draws {power} whatever it is told</source>
        <translation>这台电脑及其加热器最多允许 {limit}（设定者：{who}），而 {heater} 无论如何都会消耗 {power}</translation>
    </message>
    <message>
        <source>{who} allows this PC at most {limit}</source>
        <translation>这台电脑最多允许 {limit}（设定者：{who}）</translation>
    </message>
    <message>
        <source>“{value}” is no address like 192.168.1.40 or bitaxe.local.</source>
        <translation>“{value}”不是 192.168.1.40 或 bitaxe.local 这样的地址。</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>已停歇</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>正在加热</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation>开和关</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>足够暖</translation>
    </message>
</context>
<context>
    <name>lab</name>
    <message>
        <source>16 words, {part}</source>
        <translation>16 个字，{part}</translation>
    </message>
    <message>
        <source>2 to the power of its {bits}</source>
        <translation>2 的幂，指数为 {bits}</translation>
    </message>
    <message>
        <source>550 MH/s (ITProPortal, 17 April 2013); board power as published by AMD (2012)</source>
        <translation>550 MH/s（ITProPortal，2013年4月17日）；显卡功率按 AMD 公布的数据（2012）</translation>
    </message>
    <message>
        <source>64 bytes are read as 16 words of 32 bits: W0 to W15.</source>
        <translation>把 64 个字节读作 16 个 32 位的字：W0 到 W15。</translation>
    </message>
    <message>
        <source>66 GH/s (J. Garzik’s review, 31 January 2013); 620 W: Bitcoin wiki</source>
        <translation>66 GH/s（J. Garzik 的评测，2013年1月31日）；620 W：Bitcoin wiki</translation>
    </message>
    <message>
        <source>80 bytes become 128 with a one, zeros, and the length (640): two blocks.</source>
        <translation>80 个字节加上一个 1、若干个 0 和长度（640），变成 128 个字节：两块。</translation>
    </message>
    <message>
        <source>95 % have one: {time}</source>
        <translation>95 % 已有一个：{time}</translation>
    </message>
    <message>
        <source>A PC with a graphics card</source>
        <translation>带显卡的电脑</translation>
    </message>
    <message>
        <source>A block created</source>
        <translation>一个区块产生</translation>
    </message>
    <message>
        <source>A block {span}, on average: never, not even on the network&apos;s first day.</source>
        <translation>平均{span}一个区块：从来没有过，连网络的第一天也没有。</translation>
    </message>
    <message>
        <source>A block {span}, on average: to this day.</source>
        <translation>平均{span}一个区块：直到今天。</translation>
    </message>
    <message>
        <source>A block {span}, on average: until about {date} (difficulty {difficulty}, modelled).</source>
        <translation>平均{span}一个区块：大约直到 {date}（难度 {difficulty}，模型估算）。</translation>
    </message>
    <message>
        <source>A block {span}, on average: until {date} (difficulty {difficulty}).</source>
        <translation>平均{span}一个区块：直到 {date}（难度 {difficulty}）。</translation>
    </message>
    <message>
        <source>A fee is at least 0 % and less than 100 %.</source>
        <translation>费率至少为 0 %，并低于 100 %。</translation>
    </message>
    <message>
        <source>A kWh of electricity earns, on average</source>
        <translation>每 kWh 电的平均收入</translation>
    </message>
    <message>
        <source>A laptop</source>
        <translation>笔记本电脑</translation>
    </message>
    <message>
        <source>A miner&apos;s recollection: 1 to 2 MH/s for 50 W (DeepDotWeb, 10 July 2014)</source>
        <translation>一名矿工的回忆：1 到 2 MH/s，50 W（DeepDotWeb，2014年7月10日）</translation>
    </message>
    <message>
        <source>A miner&apos;s recollection: 250 to 300 MH/s for 150 W (DeepDotWeb, 10 July 2014)</source>
        <translation>一名矿工的回忆：250 到 300 MH/s，150 W（DeepDotWeb，2014年7月10日）</translation>
    </message>
    <message>
        <source>A new number is mixed from four of those before it.</source>
        <translation>由前面的四个数混合出一个新数。</translation>
    </message>
    <message>
        <source>A piece of 64 bytes is cut into 16 numbers.</source>
        <translation>把 64 个字节的一段切成 16 个数。</translation>
    </message>
    <message>
        <source>A pool is at least as fast as its member, {rate}.</source>
        <translation>矿池的算力至少与其成员一样：{rate}。</translation>
    </message>
    <message>
        <source>A rare histogram: only {chance} of them deviate more from the law. Go on.</source>
        <translation>少见的直方图：其中只有 {chance} 偏离规律更远。请继续。</translation>
    </message>
    <message>
        <source>A seed is a whole number, 0 or above.</source>
        <translation>种子是 0 或更大的整数。</translation>
    </message>
    <message>
        <source>A share of one&apos;s own, every</source>
        <translation>自己的份额，每隔</translation>
    </message>
    <message>
        <source>A small ASIC heater</source>
        <translation>小型 ASIC 电暖器</translation>
    </message>
    <message>
        <source>About as likely as heads with one coin.</source>
        <translation>可能性约等于抛一枚硬币得到正面。</translation>
    </message>
    <message>
        <source>About as likely as {heads} heads in a row.</source>
        <translation>可能性约等于连续 {heads} 次正面。</translation>
    </message>
    <message>
        <source>About {freedom} is usual: one less than the number of groups.</source>
        <translation>通常约为 {freedom}：比组数少一。</translation>
    </message>
    <message>
        <source>Above 100 % is lucky. Half of all blocks have a luck above 144 %.</source>
        <translation>高于 100 % 为好运。所有区块中有一半的运气高于 144 %。</translation>
    </message>
    <message>
        <source>All counted hashes and the sample are two sets: about {freedom} is usual, one less than the number of groups in each.</source>
        <translation>全部计数的哈希值和样本是两组数据：通常约为 {freedom}，即每组的分组数减一。</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单独挖矿</translation>
    </message>
    <message>
        <source>Alone the spread is {solo} the mean; in the pool it is {pool}.</source>
        <translation>单独挖矿时，波动是平均值的 {solo}；在矿池中是 {pool}。</translation>
    </message>
    <message>
        <source>Alone, on average</source>
        <translation>单独挖矿，平均值</translation>
    </message>
    <message>
        <source>Alone, spread over mean</source>
        <translation>单独挖矿，波动比平均值</translation>
    </message>
    <message>
        <source>Alone, standard deviation</source>
        <translation>单独挖矿，标准差</translation>
    </message>
    <message>
        <source>An ASIC of a mining farm</source>
        <translation>矿场的 ASIC</translation>
    </message>
    <message>
        <source>An account of a farm of 2010: 800 MH/s a card at most; board power: AMD</source>
        <translation>2010 年一个矿场的记述：每张显卡最多 800 MH/s；显卡功率：AMD</translation>
    </message>
    <message>
        <source>As a number its last byte counts most: written backwards, it has {zeros} zero bits.</source>
        <translation>作为数字，最后一个字节的权重最大：倒过来写，有 {zeros} 个零位。</translation>
    </message>
    <message>
        <source>As published by the maker; sold from about {date}</source>
        <translation>按制造商公布的数据；约从 {date}开始销售</translation>
    </message>
    <message>
        <source>As published, {date}. {source}.</source>
        <translation>按公布的数据，{date}。{source}。</translation>
    </message>
    <message>
        <source>As the law says: every zero bit halves the number. {chance} of such histograms deviate more.</source>
        <translation>符合规律：每多一个零位，数量减半。这样的直方图中有 {chance} 偏离更远。</translation>
    </message>
    <message>
        <source>As their makers and owners told; none of it was measured here. The lower, the better.</source>
        <translation>据制造商和机主所说；没有一项是在这里测得的。数值越低越好。</translation>
    </message>
    <message>
        <source>Assumed: put in your own number</source>
        <translation>假定：请填入您自己的数字</translation>
    </message>
    <message>
        <source>At {rate} the nonce turns up within {longest}, whatever the block: all but the nonce is known here, and {count} nonces are quickly tried. Its miner had to find the rest of the header, too.</source>
        <translation>以 {rate} 的算力，无论哪个区块，nonce 都会在 {longest} 之内出现：这里除 nonce 外一切已知，而 {count} 个 nonce 很快就能试完。当时的矿工还必须找出区块头的其余部分。</translation>
    </message>
    <message>
        <source>Between the facts (modelled)</source>
        <translation>历史数据之间（模型）</translation>
    </message>
    <message>
        <source>Block {height}</source>
        <translation>区块 {height}</translation>
    </message>
    <message>
        <source>Blocks of one&apos;s own, on average</source>
        <translation>自己的区块数，平均</translation>
    </message>
    <message>
        <source>Blocks that such a town finds on average</source>
        <translation>这样一个镇平均找到的区块数</translation>
    </message>
    <message>
        <source>CO₂ of burning and of the electricity; not of making the machines.</source>
        <translation>燃烧和用电的 CO₂；不含机器制造。</translation>
    </message>
    <message>
        <source>CO₂ of one kWh of heat: {way}</source>
        <translation>1 kWh 热量的 CO₂：{way}</translation>
    </message>
    <message>
        <source>CO₂ of the electricity</source>
        <translation>电力的 CO₂</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Chance of a block by then</source>
        <translation>到那时出块的概率</translation>
    </message>
    <message>
        <source>Chance of a block in a day</source>
        <translation>一天内出块的概率</translation>
    </message>
    <message>
        <source>Chance of a block in a life of 80 years</source>
        <translation>一生 80 年内出块的概率</translation>
    </message>
    <message>
        <source>Chance of a block in a year</source>
        <translation>一年内出块的概率</translation>
    </message>
    <message>
        <source>Chance of at least one block in {time}</source>
        <translation>{time} 内至少出一个区块的概率</translation>
    </message>
    <message>
        <source>Chance of having found a block</source>
        <translation>已找到区块的概率</translation>
    </message>
    <message>
        <source>Chance of {event}</source>
        <translation>{event}的概率</translation>
    </message>
    <message>
        <source>Chance that is wanted</source>
        <translation>想要的概率</translation>
    </message>
    <message>
        <source>Chi-square: (found − expected)² / expected, added up</source>
        <translation>卡方：(实际 − 预期)² / 预期，逐项相加</translation>
    </message>
    <message>
        <source>Chips made for it (ASIC)</source>
        <translation>专用芯片（ASIC）</translation>
    </message>
    <message>
        <source>Counted by the miner</source>
        <translation>由挖矿程序统计</translation>
    </message>
    <message>
        <source>Counted exactly.</source>
        <translation>精确计数得出。</translation>
    </message>
    <message>
        <source>Counted from the rules since {date}. {source}.</source>
        <translation>按 {date} 起的规则算出。{source}。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dated facts</source>
        <translation>历史数据</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Difficulty and reward must be above 0.</source>
        <translation>难度和奖励必须大于 0。</translation>
    </message>
    <message>
        <source>Difficulty of bitcoin&apos;s network since 2009</source>
        <translation>2009 年以来比特币网络的难度</translation>
    </message>
    <message>
        <source>Difficulty of one&apos;s own shares</source>
        <translation>自己份额的难度</translation>
    </message>
    <message>
        <source>Difficulty of the network</source>
        <translation>网络难度</translation>
    </message>
    <message>
        <source>Digit {number} against the target</source>
        <translation>第 {number} 位数字与目标值比较</translation>
    </message>
    <message>
        <source>Digit {number}: both are {ours}, so nothing is decided yet.</source>
        <translation>第 {number} 位数字：两者都是 {ours}，还没有分出结果。</translation>
    </message>
    <message>
        <source>Digit {number}: both are {ours}. The next one decides.</source>
        <translation>第 {number} 位数字：两者都是 {ours}。由下一位决定。</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} &lt; {theirs}, so hash ≤ target: valid proof of work.</source>
        <translation>第 {number} 位数字：{ours} &lt; {theirs}，因此哈希值 ≤ 目标值：有效的工作量证明。</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} = {theirs}; go on.</source>
        <translation>第 {number} 位数字：{ours} = {theirs}；继续。</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} &gt; {theirs}, so hash &gt; target: no proof of work.</source>
        <translation>第 {number} 位数字：{ours} &gt; {theirs}，因此哈希值 &gt; 目标值：不是工作量证明。</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} is above {theirs}: the hash misses the target.</source>
        <translation>第 {number} 位数字：{ours} 大于 {theirs}：哈希值未达到目标值。</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} is below {theirs}: the hash meets the target.</source>
        <translation>第 {number} 位数字：{ours} 小于 {theirs}：哈希值达到目标值。</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} is larger than {theirs}. No win; try the next nonce.</source>
        <translation>第 {number} 位数字：{ours} 比 {theirs} 大。没有中奖；试下一个 nonce。</translation>
    </message>
    <message>
        <source>Digit {number}: {ours} is smaller than {theirs}. The ticket wins!</source>
        <translation>第 {number} 位数字：{ours} 比 {theirs} 小。这张彩票中奖了！</translation>
    </message>
    <message>
        <source>Efficiency of the gas boiler</source>
        <translation>燃气锅炉的效率</translation>
    </message>
    <message>
        <source>Efficiency of the oil boiler</source>
        <translation>燃油锅炉的效率</translation>
    </message>
    <message>
        <source>Eight numbers are stirred: six move on one place, two are made anew.</source>
        <translation>八个数搅在一起：六个移动一位，两个重新算出。</translation>
    </message>
    <message>
        <source>Electricity for 50 % odds</source>
        <translation>达到 50 % 概率所需的电费</translation>
    </message>
    <message>
        <source>Electricity for a chance of {chance} to find a block</source>
        <translation>以 {chance} 的概率找到一个区块所需的电费</translation>
    </message>
    <message>
        <source>Electricity only. What the heat is worth, and the PC, stand elsewhere; the block would pay its reward.</source>
        <translation>只计电费。热量的价值和电脑的价格另见别处；找到区块会得到其奖励。</translation>
    </message>
    <message>
        <source>Energy for 10¹² hashes</source>
        <translation>10¹² 次哈希的能耗</translation>
    </message>
    <message>
        <source>Energy per terahash</source>
        <translation>每 TH 的能耗</translation>
    </message>
    <message>
        <source>Energy per terahash of an ASIC</source>
        <translation>ASIC 每 TH 的能耗</translation>
    </message>
    <message>
        <source>Energy per terahash of this PC</source>
        <translation>这台电脑每 TH 的能耗</translation>
    </message>
    <message>
        <source>Energy per terahash, by machine</source>
        <translation>各种机器每 TH 的能耗</translation>
    </message>
    <message>
        <source>Enter the address of the teacher&apos;s PC first.</source>
        <translation>请先输入教师电脑的地址。</translation>
    </message>
    <message>
        <source>Every hash is a lottery ticket</source>
        <translation>每个哈希值都是一张彩票</translation>
    </message>
    <message>
        <source>Expected, {number}</source>
        <translation>预期，第 {number} 组</translation>
    </message>
    <message>
        <source>Fee of a solo pool</source>
        <translation>solo 矿池的费用</translation>
    </message>
    <message>
        <source>Fee of the mining pool</source>
        <translation>矿池费用</translation>
    </message>
    <message>
        <source>Fee of the pool</source>
        <translation>矿池的费用</translation>
    </message>
    <message>
        <source>Feed-forward by Davies and Meyer. The nonce stands in block two only, so this is reused.</source>
        <translation>Davies-Meyer 前馈。nonce 只在第二块中，因此这一结果可重复使用。</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Found a block</source>
        <translation>找到了区块</translation>
    </message>
    <message>
        <source>Found again: every block that was asked for.</source>
        <translation>已重新找到所要求的全部区块。</translation>
    </message>
    <message>
        <source>Found by the simulated miners.</source>
        <translation>由模拟的矿工找到。</translation>
    </message>
    <message>
        <source>Found, {number}</source>
        <translation>找到，第 {number} 组</translation>
    </message>
    <message>
        <source>Genesis block</source>
        <translation>创世区块</translation>
    </message>
    <message>
        <source>Graphics cards</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Half of such PCs have one after</source>
        <translation>这样的电脑有一半找到区块所需的时间</translation>
    </message>
    <message>
        <source>Hardly luck alone: only {chance} of such groups share out so unevenly. Are the powers right?</source>
        <translation>很难说只是运气：只有 {chance} 的这类小组分得这么不均。算力填对了吗？</translation>
    </message>
    <message>
        <source>Hash of the block before</source>
        <translation>前一个区块的哈希值</translation>
    </message>
    <message>
        <source>Hash power of the pool</source>
        <translation>矿池的算力</translation>
    </message>
    <message>
        <source>Hashes counted by the miner, over the time that they took</source>
        <translation>挖矿程序统计的哈希数，除以所用时间</translation>
    </message>
    <message>
        <source>Hashes so far</source>
        <translation>目前的哈希次数</translation>
    </message>
    <message>
        <source>Hashes that a block takes on average</source>
        <translation>一个区块平均所需的哈希次数</translation>
    </message>
    <message>
        <source>Hashes that it took</source>
        <translation>实际所用的哈希次数</translation>
    </message>
    <message>
        <source>Hashes that such a best one takes on average</source>
        <translation>得到这样的最佳结果平均所需的哈希次数</translation>
    </message>
    <message>
        <source>Hashing gives this PC&apos;s heat back {earned} on average.</source>
        <translation>哈希计算平均为这台电脑的热量抵回 {earned}。</translation>
    </message>
    <message>
        <source>Hashing pays {part} of this PC&apos;s electricity on average: {earned}.</source>
        <translation>哈希计算平均抵偿这台电脑 {part} 的电费：{earned}。</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Hashrate of each home</source>
        <translation>每户的算力</translation>
    </message>
    <message>
        <source>Hashrate of the network</source>
        <translation>网络算力</translation>
    </message>
    <message>
        <source>Hashrate of the pool</source>
        <translation>矿池的算力</translation>
    </message>
    <message>
        <source>Hashrate of this PC</source>
        <translation>这台电脑的算力</translation>
    </message>
    <message>
        <source>Hashrate that you chose</source>
        <translation>您选择的算力</translation>
    </message>
    <message>
        <source>Heat per electricity of the heat pump (COP)</source>
        <translation>热泵每份电产生的热量（COP）</translation>
    </message>
    <message>
        <source>Home {number}</source>
        <translation>第 {number} 户</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Homes side by side</source>
        <translation>横向排列的住户</translation>
    </message>
    <message>
        <source>How far the numbers are from the expected ones</source>
        <translation>各数与预期值相差多远</translation>
    </message>
    <message>
        <source>How fast this PC hashes is not known yet.</source>
        <translation>这台电脑的哈希速度尚不清楚。</translation>
    </message>
    <message>
        <source>How fast this PC hashes is not known, so there is nothing to simulate.</source>
        <translation>不知道这台电脑的哈希速度，因此无法模拟。</translation>
    </message>
    <message>
        <source>How long it takes is known once this PC has hashed: there are {count} nonces to try.</source>
        <translation>这台电脑做过哈希计算后才知道需要多久：要试 {count} 个 nonce。</translation>
    </message>
    <message>
        <source>How long the wait for a block is</source>
        <translation>等待一个区块要多久</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>在矿池中</translation>
    </message>
    <message>
        <source>In the pool, on average</source>
        <translation>在矿池中，平均</translation>
    </message>
    <message>
        <source>In the pool, spread over mean</source>
        <translation>在矿池中，标准差与平均值之比</translation>
    </message>
    <message>
        <source>In the pool, standard deviation</source>
        <translation>在矿池中，标准差</translation>
    </message>
    <message>
        <source>It must go on for some time, and for {most} years at most.</source>
        <translation>必须持续一段时间，最多 {most} 年。</translation>
    </message>
    <message>
        <source>It pays at once, however little it is.</source>
        <translation>无论多少，立即付款。</translation>
    </message>
    <message>
        <source>It pays from {limit} on. At your rate that takes {time}: in {years} nothing is paid, although {mean} were earned.</source>
        <translation>达到 {limit} 才付款。按您的速度需要 {time}：{years} 内一分也不会付，尽管已赚得 {mean}。</translation>
    </message>
    <message>
        <source>It pays from {limit} on: about every {time} at your rate.</source>
        <translation>达到 {limit} 才付款：按您的速度约每 {time} 一次。</translation>
    </message>
    <message>
        <source>It would have been {share} of the network&apos;s hash power: within {blocks} blocks the difficulty would have followed.</source>
        <translation>它会占全网算力的 {share}：{blocks} 个区块之内，难度就会跟着调整。</translation>
    </message>
    <message>
        <source>Its builders: 100 MH/s for 6.8 W (Hackaday, 2011)</source>
        <translation>其制作者：100 MH/s，6.8 W（Hackaday，2011）</translation>
    </message>
    <message>
        <source>Its open project: 1.2 TH/s for about 18 W (2024)</source>
        <translation>其开源项目：1.2 TH/s，约 18 W（2024）</translation>
    </message>
    <message>
        <source>Its time was over.</source>
        <translation>设定的时间已到。</translation>
    </message>
    <message>
        <source>Least CO₂: {way}, {grams} of heat. Hashing emits nothing of its own, and saves nothing either.</source>
        <translation>CO₂ 最少：{way}，热量排放 {grams}。哈希计算本身不排放，也不减少排放。</translation>
    </message>
    <message>
        <source>Likelihood of this wait</source>
        <translation>等待这么久的可能性</translation>
    </message>
    <message>
        <source>Likelihood, relative to the start</source>
        <translation>可能性，相对于起点</translation>
    </message>
    <message>
        <source>Luck of block {height}</source>
        <translation>区块 {height} 的运气</translation>
    </message>
    <message>
        <source>Mean of the world: {source}</source>
        <translation>世界平均值：{source}</translation>
    </message>
    <message>
        <source>Mean time until a block</source>
        <translation>出一个区块的平均时间</translation>
    </message>
    <message>
        <source>Midstate</source>
        <translation>中间状态</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>挖矿</translation>
    </message>
    <message>
        <source>Mining machine (ASIC)</source>
        <translation>矿机（ASIC）</translation>
    </message>
    <message>
        <source>Never, where {event} is at least possible.</source>
        <translation>永远不会，而{event}至少还有可能。</translation>
    </message>
    <message>
        <source>No block</source>
        <translation>没有区块</translation>
    </message>
    <message>
        <source>Nobody hashes, so nobody can find one.</source>
        <translation>没有人做哈希计算，因此谁也找不到。</translation>
    </message>
    <message>
        <source>Nobody is ever due: after a hundred years without a block the chance is the same.</source>
        <translation>从来没有“该轮到了”的说法：一百年没有出块之后，概率仍然一样。</translation>
    </message>
    <message>
        <source>Nobody is ever due: however long you have waited, the mean wait from now on is the same.</source>
        <translation>从来没有“该轮到了”的说法：无论已经等了多久，从现在起的平均等待时间都一样。</translation>
    </message>
    <message>
        <source>Nobody knows a pool that pays by “{scheme}”.</source>
        <translation>没有按“{scheme}”付款的矿池。</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>Not joined: {reason}.</source>
        <translation>未加入：{reason}。</translation>
    </message>
    <message>
        <source>Nothing is hashed yet.</source>
        <translation>尚未做任何哈希计算。</translation>
    </message>
    <message>
        <source>Of such PCs, alone, get nothing</source>
        <translation>这样的电脑单独挖矿一无所获的概率</translation>
    </message>
    <message>
        <source>Of the target: {bits}</source>
        <translation>由目标值得出：{bits}</translation>
    </message>
    <message>
        <source>On sale from</source>
        <translation>上市时间</translation>
    </message>
    <message>
        <source>On {date} a block would have taken this PC {wait} on average.</source>
        <translation>在 {date}，这台电脑平均要 {wait} 才能找到一个区块。</translation>
    </message>
    <message>
        <source>On {date} this PC would have found {blocks} blocks a day on average, one every {wait}: {btc} a day.</source>
        <translation>在 {date}，这台电脑平均每天会找到 {blocks} 个区块，每 {wait} 一个：每天 {btc}。</translation>
    </message>
    <message>
        <source>One block in {towns} such towns.</source>
        <translation>每 {towns} 个这样的镇才有一个区块。</translation>
    </message>
    <message>
        <source>One hash of all payments in the block: change one, and everything here changes.</source>
        <translation>区块中所有付款合成的一个哈希值：改动任何一笔，这里就全变了。</translation>
    </message>
    <message>
        <source>One kWh of heat: {way}</source>
        <translation>1 kWh 热量：{way}</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Padding by Merkle and Damgård: a 1 bit, zeros to 448 mod 512, 64 bits of length.</source>
        <translation>Merkle-Damgård 填充：一个 1 位，补零至模 512 余 448，再加 64 位长度。</translation>
    </message>
    <message>
        <source>Paid out so far</source>
        <translation>累计付款</translation>
    </message>
    <message>
        <source>Part of all blocks of this difficulty that take more hashes</source>
        <translation>同难度的所有区块中需要更多哈希次数的比例</translation>
    </message>
    <message>
        <source>Part of such PCs</source>
        <translation>这样的电脑所占比例</translation>
    </message>
    <message>
        <source>Part of those who hash as much and have a smaller best</source>
        <translation>哈希次数相同、最佳结果却更小的人所占比例</translation>
    </message>
    <message>
        <source>Per block of the pool (PPLNS)</source>
        <translation>按矿池出块付款（PPLNS）</translation>
    </message>
    <message>
        <source>Per kWh of heat</source>
        <translation>每 kWh 热量</translation>
    </message>
    <message>
        <source>Per share (FPPS)</source>
        <translation>按份额付款（FPPS）</translation>
    </message>
    <message>
        <source>Power that mining adds to the PC</source>
        <translation>挖矿使电脑增加的功率</translation>
    </message>
    <message>
        <source>PowerShell of Windows</source>
        <translation>Windows 的 PowerShell</translation>
    </message>
    <message>
        <source>Price of electricity</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Price of gas</source>
        <translation>燃气价格</translation>
    </message>
    <message>
        <source>Price of heating oil</source>
        <translation>取暖油价格</translation>
    </message>
    <message>
        <source>Price of one BTC</source>
        <translation>一枚 BTC 的价格</translation>
    </message>
    <message>
        <source>Price of the machines, wear and noise are not counted.</source>
        <translation>机器的价格、磨损和噪声未计入。</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Programmable chips (FPGA)</source>
        <translation>可编程芯片（FPGA）</translation>
    </message>
    <message>
        <source>Python, on any system (on Windows write py for python3)</source>
        <translation>Python，任何系统（在 Windows 上把 python3 写成 py）</translation>
    </message>
    <message>
        <source>Read as a little-endian integer of 256 bits: {zeros} leading zero bits.</source>
        <translation>按 256 位小端序整数读取：{zeros} 个前导零位。</translation>
    </message>
    <message>
        <source>Read backwards</source>
        <translation>倒过来读</translation>
    </message>
    <message>
        <source>Root of the payments</source>
        <translation>付款的根（默克尔根）</translation>
    </message>
    <message>
        <source>Round {number} of 64, {part}</source>
        <translation>第 {number} 轮，共 64 轮，{part}</translation>
    </message>
    <message>
        <source>Rows of homes</source>
        <translation>一排排住户</translation>
    </message>
    <message>
        <source>SHA-256d of the header. No way is known to tell anything about it but to compute it.</source>
        <translation>区块头的 SHA-256d。除了计算，没有已知的办法能预知它的任何信息。</translation>
    </message>
    <message>
        <source>Settings, Money</source>
        <translation>“设置”的“费用”</translation>
    </message>
    <message>
        <source>Simulated: {paths} such PCs over {years}, seed {seed}.</source>
        <translation>模拟：{paths} 台这样的电脑，历时 {years}，种子 {seed}。</translation>
    </message>
    <message>
        <source>So many hashes a second make ten minutes a block at this difficulty.</source>
        <translation>在此难度下，每秒这么多次哈希，平均每十分钟出一个区块。</translation>
    </message>
    <message>
        <source>Solo or pool: the same average, not the same life</source>
        <translation>solo 还是矿池：平均值相同，人生不同</translation>
    </message>
    <message>
        <source>Subsidy</source>
        <translation>区块补贴</translation>
    </message>
    <message>
        <source>Subsidy and fees of a block</source>
        <translation>区块的补贴和手续费</translation>
    </message>
    <message>
        <source>T1 = h+Σ1(e)+Ch(e,f,g)+K{word}+W{word}; T2 = Σ0(a)+Maj(a,b,c); e = d+T1, a = T1+T2.</source>
        <translation>T1 = h+Σ1(e)+Ch(e,f,g)+K{word}+W{word}; T2 = Σ0(a)+Maj(a,b,c); e = d+T1，a = T1+T2。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Terminal of Linux or macOS (openssl and xxd)</source>
        <translation>Linux 或 macOS 的终端（openssl 和 xxd）</translation>
    </message>
    <message>
        <source>That is more paths and points than this PC should be asked for.</source>
        <translation>路径和点太多，这台电脑算不过来。</translation>
    </message>
    <message>
        <source>The ASIC beats a heat pump of COP {cop}: it earns {earned}, and {needed} would be enough.</source>
        <translation>ASIC 胜过 COP 为 {cop} 的热泵：它收入 {earned}，而 {needed} 就够了。</translation>
    </message>
    <message>
        <source>The ASIC does not beat a heat pump of COP {cop}: it earns {earned} and would have to earn more than {needed}.</source>
        <translation>ASIC 胜不过 COP 为 {cop} 的热泵：它收入 {earned}，但须高于 {needed}。</translation>
    </message>
    <message>
        <source>The average is computed; which home finds a block, and when, is simulated.</source>
        <translation>平均值是计算得出的；哪一户、何时找到区块是模拟的。</translation>
    </message>
    <message>
        <source>The block of 512 bits as 16 big-endian words: W0 to W15 of the message schedule.</source>
        <translation>512 位的块按大端序读成 16 个字：消息调度的 W0 到 W15。</translation>
    </message>
    <message>
        <source>The digest of the header. Hashing it again closes the way to length extension.</source>
        <translation>区块头的摘要。再哈希一次，就堵住了长度扩展攻击。</translation>
    </message>
    <message>
        <source>The first block after the genesis block</source>
        <translation>创世区块之后的第一个区块</translation>
    </message>
    <message>
        <source>The first block of all</source>
        <translation>有史以来的第一个区块</translation>
    </message>
    <message>
        <source>The first hash</source>
        <translation>第一次哈希</translation>
    </message>
    <message>
        <source>The first piece is done. No nonce changes it, so miners do it only once.</source>
        <translation>第一块完成了。任何 nonce 都不会改变它，所以矿工只算一次。</translation>
    </message>
    <message>
        <source>The fourth halving</source>
        <translation>第四次减半</translation>
    </message>
    <message>
        <source>The hash must not be above this number. Written short: a length and three bytes.</source>
        <translation>哈希值不得大于这个数。简写为：一个长度和三个字节。</translation>
    </message>
    <message>
        <source>The hash of the hash: this is the ticket.</source>
        <translation>哈希值的哈希值：这就是那张彩票。</translation>
    </message>
    <message>
        <source>The hashes that a block takes follow the exponential law</source>
        <translation>一个区块所需的哈希次数服从指数分布</translation>
    </message>
    <message>
        <source>The header is filled up to two equal pieces, with its length at the end.</source>
        <translation>区块头被补成两个等长的块，末尾是它的长度。</translation>
    </message>
    <message>
        <source>The hundred-thousandth block</source>
        <translation>第十万个区块</translation>
    </message>
    <message>
        <source>The income stands on one day&apos;s price and difficulty; both change.</source>
        <translation>收入取决于某一天的价格和难度；两者都会变。</translation>
    </message>
    <message>
        <source>The mean is the same but for the fee: {solo} alone, {pool} in the pool, which keeps {fee} for it.</source>
        <translation>除费用外平均值相同：单独挖矿 {solo}，在矿池中 {pool}，矿池为此收取 {fee}。</translation>
    </message>
    <message>
        <source>The midstate is added word by word: 256 bits, the SHA-256 of the header.</source>
        <translation>逐字加上中间状态：256 位，即区块头的 SHA-256。</translation>
    </message>
    <message>
        <source>The number of US dollars on {date}: what a dollar costs in {currency} is not known. Put in your own.</source>
        <translation>这是 {date} 的美元数额：1 美元折合多少 {currency} 未知。请填入您自己的数值。</translation>
    </message>
    <message>
        <source>The number of one&apos;s own shares is Poisson: B · D / d of them</source>
        <translation>自己的份额数服从泊松分布：共 B · D / d 个</translation>
    </message>
    <message>
        <source>The number that miners change from ticket to ticket.</source>
        <translation>矿工逐张彩票改变的那个数。</translation>
    </message>
    <message>
        <source>The payout threshold, the share difficulty and the window cannot be negative.</source>
        <translation>起付额、份额难度和窗口不能为负数。</translation>
    </message>
    <message>
        <source>The pool finds a block every</source>
        <translation>矿池出块间隔</translation>
    </message>
    <message>
        <source>The pool finds a block every {time} on average, and everybody who worked for it gets a part.</source>
        <translation>矿池平均每 {time} 找到一个区块，参与过的人都分得一份。</translation>
    </message>
    <message>
        <source>The pool pays at once, however little it is.</source>
        <translation>无论多少，矿池都立即付款。</translation>
    </message>
    <message>
        <source>The pool pays from</source>
        <translation>矿池的起付额</translation>
    </message>
    <message>
        <source>The pool pays out from</source>
        <translation>矿池的起付额</translation>
    </message>
    <message>
        <source>The pool pays per share, whether it finds blocks or not: one share of yours every {time}.</source>
        <translation>矿池按份额付款，无论它是否找到区块：您每 {time} 有一个份额。</translation>
    </message>
    <message>
        <source>The pool&apos;s luck, and the luck of one&apos;s own shares in a window</source>
        <translation>矿池的运气，以及窗口内自己份额的运气</translation>
    </message>
    <message>
        <source>The pool&apos;s threshold comes together in</source>
        <translation>攒够矿池起付额所需时间</translation>
    </message>
    <message>
        <source>The rule of the chain: 50 BTC, halved every 210,000 blocks</source>
        <translation>链的规则：50 BTC，每 210,000 个区块减半</translation>
    </message>
    <message>
        <source>The second hash</source>
        <translation>第二次哈希</translation>
    </message>
    <message>
        <source>The start is added word by word: 256 bits that nobody could foresee.</source>
        <translation>逐字加上初始值：256 位，谁也无法预知。</translation>
    </message>
    <message>
        <source>The start is added word by word: {midstate}... No nonce changes it, so miners keep it.</source>
        <translation>逐字加上初始值：{midstate}... 任何 nonce 都不会改变它，所以矿工把它留着用。</translation>
    </message>
    <message>
        <source>The ticket is read from behind, so that zeros stand in front: {zeros} zero bits.</source>
        <translation>彩票要从后往前读，让零排在前面：{zeros} 个零位。</translation>
    </message>
    <message>
        <source>The usual example of how a header is hashed</source>
        <translation>演示区块头如何哈希的常用例子</translation>
    </message>
    <message>
        <source>They found {found} blocks together. You would expect about {blocks}, at {homes} homes.</source>
        <translation>他们一共找到 {found} 个区块。预期约为 {blocks} 个，分布在 {homes} 户。</translation>
    </message>
    <message>
        <source>This PC&apos;s heat costs what a plain heater&apos;s does: hashing brings back {earned} on average, {part} of its electricity.</source>
        <translation>这台电脑的热量与普通电暖器一样贵：哈希计算平均抵回 {earned}，占其电费的 {part}。</translation>
    </message>
    <message>
        <source>This PC, as measured</source>
        <translation>这台电脑，实测</translation>
    </message>
    <message>
        <source>This PC: blocks a day</source>
        <translation>这台电脑：每天的区块数</translation>
    </message>
    <message>
        <source>This PC: part of the network</source>
        <translation>这台电脑：占全网的比例</translation>
    </message>
    <message>
        <source>This PC: time for a block</source>
        <translation>这台电脑：出一个区块的时间</translation>
    </message>
    <message>
        <source>This is just luck: {chance} of such groups share out as unevenly or more.</source>
        <translation>这只是运气：{chance} 的这类小组分得同样不均或更不均。</translation>
    </message>
    <message>
        <source>This is not how hashes fall: only {chance} of such histograms deviate as much from the law.</source>
        <translation>哈希值不会这样分布：只有 {chance} 的这类直方图与理论偏差这么大。</translation>
    </message>
    <message>
        <source>This is the first hash. Bitcoin hashes it once more.</source>
        <translation>这是第一次哈希。比特币会再哈希一次。</translation>
    </message>
    <message>
        <source>Ties the block to the one before it: this is what makes a chain.</source>
        <translation>把区块与前一个区块连起来：这样才成为链。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time after which {part} of such PCs have a block</source>
        <translation>{part} 的这类电脑找到区块所需的时间</translation>
    </message>
    <message>
        <source>Time, in seconds</source>
        <translation>时间，以秒计</translation>
    </message>
    <message>
        <source>Took {took}; expected {expected}. Luck {luck}: {longer} of all blocks take longer.</source>
        <translation>用时 {took}；预期 {expected}。运气 {luck}：{longer} 的区块用时更长。</translation>
    </message>
    <message>
        <source>Unusual, but luck does that: {chance} of such groups share out as unevenly. Go on and look.</source>
        <translation>少见，但运气会造成这种情况：{chance} 的这类小组分得这么不均。继续观察。</translation>
    </message>
    <message>
        <source>Usual for a desktop CPU: this PC is not measured yet</source>
        <translation>台式机处理器的通常值：这台电脑尚未测量</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Way to heat</source>
        <translation>供热方式</translation>
    </message>
    <message>
        <source>What a PH/s earns in a day</source>
        <translation>每 PH/s 一天的收入</translation>
    </message>
    <message>
        <source>What a kWh of heat costs</source>
        <translation>1 kWh 热量的费用</translation>
    </message>
    <message>
        <source>What a kWh of heat emits</source>
        <translation>1 kWh 热量的排放</translation>
    </message>
    <message>
        <source>What is earned is taken off; machines, wear and noise are not counted.</source>
        <translation>已扣除收入；机器、磨损和噪声未计入。</translation>
    </message>
    <message>
        <source>What it earns less what its electricity costs.</source>
        <translation>收入减去电费。</translation>
    </message>
    <message>
        <source>When it was built, in seconds since 1970.</source>
        <translation>创建时间，从 1970 年起的秒数。</translation>
    </message>
    <message>
        <source>Which rules the block follows; miners may vary some of its bits for more tickets.</source>
        <translation>区块遵循哪些规则；矿工可以改变其中一些位来得到更多彩票。</translation>
    </message>
    <message>
        <source>Window of PPLNS, in blocks&apos; worth of work</source>
        <translation>PPLNS 的窗口，以区块的工作量计</translation>
    </message>
    <message>
        <source>With the first payment from one person to another</source>
        <translation>第一笔个人之间的付款</translation>
    </message>
    <message>
        <source>With these numbers the cheapest heat is that of “{way}”: {cost}. This PC&apos;s costs {mine}, {times} as much.</source>
        <translation>按这些数字，“{way}”的热量最便宜：{cost}。这台电脑的热量为 {mine}，是它的 {times}。</translation>
    </message>
    <message>
        <source>With these numbers the cheapest heat is that of “{way}”: {cost}. This PC&apos;s costs {mine}; below 0 it pays.</source>
        <translation>按这些数字，“{way}”的热量最便宜：{cost}。这台电脑的热量为 {mine}；低于 0 就是赚钱。</translation>
    </message>
    <message>
        <source>With these numbers this PC makes the cheapest heat: {cost}.</source>
        <translation>按这些数字，这台电脑的热量最便宜：{cost}。</translation>
    </message>
    <message>
        <source>Word {number} of 64, {part}</source>
        <translation>第 {number} 个字，共 64 个，{part}</translation>
    </message>
    <message>
        <source>W{word} = σ1(W{two}) + W{seven} + σ0(W{fifteen}) + W{sixteen}, modulo 2³².</source>
        <translation>W{word} = σ1(W{two}) + W{seven} + σ0(W{fifteen}) + W{sixteen}，模 2³²。</translation>
    </message>
    <message>
        <source>W{word} is made of W{two}, W{seven}, W{fifteen} and W{sixteen}: turned and added.</source>
        <translation>W{word} 由 W{two}、W{seven}、W{fifteen} 和 W{sixteen} 得到：循环移位后相加。</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>You would expect about {blocks}.</source>
        <translation>预期约 {blocks} 个。</translation>
    </message>
    <message>
        <source>You would expect one in about {towns} such towns.</source>
        <translation>预期约 {towns} 个这样的镇才有一个。</translation>
    </message>
    <message>
        <source>a PIN of four digits guessed at the first try</source>
        <translation>一次猜中四位数的 PIN 码</translation>
    </message>
    <message>
        <source>a life of {years}</source>
        <translation>一生（{years}）</translation>
    </message>
    <message>
        <source>a royal flush in five cards dealt</source>
        <translation>发五张牌得到皇家同花顺</translation>
    </message>
    <message>
        <source>a shuffled pack of 52 cards in a certain order</source>
        <translation>一副洗好的 52 张牌恰好是某一种顺序</translation>
    </message>
    <message>
        <source>a six with one die</source>
        <translation>掷一颗骰子得到六点</translation>
    </message>
    <message>
        <source>any amount, at once</source>
        <translation>任意金额，立即付款</translation>
    </message>
    <message>
        <source>b, c, d and f, g, h move on; e gets d + T1 and a gets T1 + T2, with W{word} and K{word} in T1.</source>
        <translation>b、c、d 和 f、g、h 依次移位；e 得到 d + T1，a 得到 T1 + T2，其中 T1 含 W{word} 和 K{word}。</translation>
    </message>
    <message>
        <source>being struck by lightning in a life of 80 years, in the USA</source>
        <translation>在美国 80 年的一生中被雷击中</translation>
    </message>
    <message>
        <source>being struck by lightning in one year, in the USA</source>
        <translation>在美国一年内被雷击中</translation>
    </message>
    <message>
        <source>bitcoin on {date}: {bits}</source>
        <translation>比特币，{date}：{bits}</translation>
    </message>
    <message>
        <source>counted, every one</source>
        <translation>逐一计数</translation>
    </message>
    <message>
        <source>earns {earned} on average, in a pool</source>
        <translation>平均收入 {earned}，在矿池中</translation>
    </message>
    <message>
        <source>earns {earned} on average; alone it is paid next to never</source>
        <translation>平均收入 {earned}；单独挖矿几乎永远得不到付款</translation>
    </message>
    <message>
        <source>first block</source>
        <translation>第一块</translation>
    </message>
    <message>
        <source>five dice that all show the same</source>
        <translation>五颗骰子点数全部相同</translation>
    </message>
    <message>
        <source>from a sample of {number}, scaled up</source>
        <translation>由 {number} 个样本推算</translation>
    </message>
    <message>
        <source>half have one: {time}</source>
        <translation>一半已找到：{time}</translation>
    </message>
    <message>
        <source>halving: {subsidy}</source>
        <translation>减半：{subsidy}</translation>
    </message>
    <message>
        <source>hash of the hash</source>
        <translation>哈希值的哈希值</translation>
    </message>
    <message>
        <source>hashes (log scale)</source>
        <translation>哈希次数（对数刻度）</translation>
    </message>
    <message>
        <source>here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>in a day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>in a life</source>
        <translation>一生</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>一个月</translation>
    </message>
    <message>
        <source>in a year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>leading zero bits of the hash</source>
        <translation>哈希值的前导零位</translation>
    </message>
    <message>
        <source>mean of all solo lives</source>
        <translation>所有 solo 人生的平均值</translation>
    </message>
    <message>
        <source>mean: {time}</source>
        <translation>平均：{time}</translation>
    </message>
    <message>
        <source>one certain millimetre of the equator, picked blindly</source>
        <translation>蒙着眼睛选中赤道上的某一毫米</translation>
    </message>
    <message>
        <source>one certain molecule of 18 g of water, picked blindly</source>
        <translation>蒙着眼睛选中 18 克水中的某一个分子</translation>
    </message>
    <message>
        <source>one certain person of all on Earth, picked blindly</source>
        <translation>蒙着眼睛选中地球上的某一个人</translation>
    </message>
    <message>
        <source>one certain second of a year, picked blindly</source>
        <translation>蒙着眼睛选中一年中的某一秒</translation>
    </message>
    <message>
        <source>one certain second since the Big Bang, picked blindly</source>
        <translation>蒙着眼睛选中大爆炸以来的某一秒</translation>
    </message>
    <message>
        <source>pool: 90 % of all lives</source>
        <translation>矿池：90 % 的人生</translation>
    </message>
    <message>
        <source>pool: half earn less</source>
        <translation>矿池：一半人收入更少</translation>
    </message>
    <message>
        <source>pool: one life</source>
        <translation>矿池：一种人生</translation>
    </message>
    <message>
        <source>second block</source>
        <translation>第二块</translation>
    </message>
    <message>
        <source>six right numbers of 49 with one ticket</source>
        <translation>一张彩票 49 选 6 全中</translation>
    </message>
    <message>
        <source>solo: 90 % of all lives</source>
        <translation>solo：90 % 的人生</translation>
    </message>
    <message>
        <source>solo: half earn less</source>
        <translation>solo：一半人收入更少</translation>
    </message>
    <message>
        <source>solo: one life</source>
        <translation>solo：一种人生</translation>
    </message>
    <message>
        <source>the asteroid Bennu hitting the Earth before the year 2300</source>
        <translation>小行星贝努在 2300 年之前撞击地球</translation>
    </message>
    <message>
        <source>the jackpot of EuroMillions with one ticket</source>
        <translation>一张彩票中 EuroMillions 头奖</translation>
    </message>
    <message>
        <source>the jackpot of Powerball with one ticket</source>
        <translation>一张彩票中 Powerball 头奖</translation>
    </message>
    <message>
        <source>the jackpot of the German Lotto 6aus49 with one ticket</source>
        <translation>一张彩票中德国 Lotto 6aus49 头奖</translation>
    </message>
    <message>
        <source>the law: every bit halves</source>
        <translation>理论：每多一位减半</translation>
    </message>
    <message>
        <source>thirteen cards dealt that are all of one suit</source>
        <translation>发到的十三张牌全是同一花色</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>this PC: a block {span}</source>
        <translation>这台电脑：{span}一个区块</translation>
    </message>
    <message>
        <source>your target: {bits}</source>
        <translation>您的目标：{bits}</translation>
    </message>
    <message>
        <source>{amount}</source>
        <translation>{amount}</translation>
    </message>
    <message>
        <source>{count} dated facts until {date}; the line between them is modelled. The network itself moves in steps of {blocks} blocks.</source>
        <translation>截至 {date} 有 {count} 条历史数据；其间的连线是模型。网络本身每 {blocks} 个区块变动一级。</translation>
    </message>
    <message>
        <source>{expected} expected, {blocks} found: {chance} find as many or more.</source>
        <translation>预期 {expected} 个，找到 {blocks} 个：{chance} 的情形找到同样多或更多。</translation>
    </message>
    <message>
        <source>{expected} expected, {blocks} found: {chance} find so few or fewer.</source>
        <translation>预期 {expected} 个，找到 {blocks} 个：{chance} 的情形找到同样少或更少。</translation>
    </message>
    <message>
        <source>{facts}. {source}</source>
        <translation>{facts}。{source}</translation>
    </message>
    <message>
        <source>{hashes} hashes, every one counted.</source>
        <translation>{hashes} 次哈希，逐一计数。</translation>
    </message>
    <message>
        <source>{hashes} hashes. From {bits} on every one is counted; below, a random sample is.</source>
        <translation>{hashes} 次哈希。从 {bits} 起逐一计数；以下为随机样本。</translation>
    </message>
    <message>
        <source>{homes} homes like yours, mining for {years}</source>
        <translation>{homes} 户和您一样的住户，挖矿 {years}</translation>
    </message>
    <message>
        <source>{lucky} of {homes} found a block.</source>
        <translation>{homes} 户中有 {lucky} 户找到了区块。</translation>
    </message>
    <message>
        <source>{machine} (from {date})</source>
        <translation>{machine}（{date} 起）</translation>
    </message>
    <message>
        <source>{machine}.</source>
        <translation>{machine}。</translation>
    </message>
    <message>
        <source>{name}: {rate} for {power}</source>
        <translation>{name}：{rate}，{power}</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{number} ({date} {clock})</source>
        <translation>{number}（{date} {clock}）</translation>
    </message>
    <message>
        <source>{paths} lives each, seed {seed}, at difficulty {difficulty} for all of the time. The mean is computed, all else is drawn.</source>
        <translation>每种方式 {paths} 种人生，种子 {seed}，难度始终为 {difficulty}。平均值是计算得出的，其余都是抽取的。</translation>
    </message>
    <message>
        <source>{rate} at difficulty {difficulty} ({bits}). Exponential law: no wait makes the next one shorter.</source>
        <translation>{rate}，难度 {difficulty}（{bits}）。指数分布：等得再久，也不会让接下来的等待变短。</translation>
    </message>
    <message>
        <source>{times} as likely as {event}.</source>
        <translation>可能性是{event}的 {times}。</translation>
    </message>
    <message>
        <source>{times} less likely than {event}.</source>
        <translation>{event}的可能性是它的 {times}。</translation>
    </message>
    <message>
        <source>{way}: earned {mean} on average, theory says {theory}: {apart} standard errors apart, as chance has it.</source>
        <translation>{way}：平均收入 {mean}，理论值为 {theory}：相差 {apart} 个标准误，属于正常的偶然波动。</translation>
    </message>
    <message>
        <source>{way}: earned {mean} on average, theory says {theory}: {apart} standard errors apart, which is rare.</source>
        <translation>{way}：平均收入 {mean}，理论值为 {theory}：相差 {apart} 个标准误，这很少见。</translation>
    </message>
    <message>
        <source>{way}: earned {mean} on average; theory says {theory}.</source>
        <translation>{way}：平均收入 {mean}；理论值为 {theory}。</translation>
    </message>
    <message>
        <source>{way}: {number} of {paths} were never paid; {part} of them got between {low} and {high}, on average {mean}.</source>
        <translation>{way}：{paths} 台中有 {number} 台从未得到付款；{part} 的电脑得到 {low} 到 {high}，平均 {mean}。</translation>
    </message>
    <message>
        <source>{way}: {what}</source>
        <translation>{way}：{what}</translation>
    </message>
    <message>
        <source>{years} alone: {blocks} blocks on average, {each} each, and they come when they come.</source>
        <translation>单独挖矿 {years}：平均 {blocks} 个区块，每个 {each}，什么时候来全凭运气。</translation>
    </message>
    <message>
        <source>{years} alone: {nothing} of such PCs get nothing at all. A block falls to one PC with a chance of {some}, and then it is {each} at once.</source>
        <translation>单独挖矿 {years}：{nothing} 的这类电脑一无所获。一台电脑得到区块的概率为 {some}，得到时一次就是 {each}。</translation>
    </message>
</context>
<context>
    <name>lab adjust</name>
    <message>
        <source>Bitcoin&apos;s own is 2016.</source>
        <translation>比特币为 2016。</translation>
    </message>
    <message>
        <source>Bitcoin&apos;s own is 600 s.</source>
        <translation>比特币为 600 s。</translation>
    </message>
    <message>
        <source>Blocks between two changes of the difficulty</source>
        <translation>两次难度调整之间的区块数</translation>
    </message>
    <message>
        <source>How long a block travels between this PC and the others</source>
        <translation>区块在这台电脑与其他矿工之间传播的时间</translation>
    </message>
    <message>
        <source>Meanwhile the other side may find one of the same height: a race.</source>
        <translation>在此期间，另一方可能找到同一高度的区块：一场竞争。</translation>
    </message>
    <message>
        <source>Other miners (simulated), times the power of this PC</source>
        <translation>其他矿工（模拟），算力为这台电脑的倍数</translation>
    </message>
    <message>
        <source>Time that a block should take</source>
        <translation>一个区块应有的时间</translation>
    </message>
</context>
<context>
    <name>lab mine</name>
    <message>
        <source>1 zero bit</source>
        <translation>1 个零位</translation>
    </message>
    <message>
        <source>A mean: 37 % of blocks take longer than that, and 5 % more than three times as long.</source>
        <translation>这是平均值：37 % 的区块用时更长，5 % 的区块用时超过三倍。</translation>
    </message>
    <message>
        <source>Bitcoin&apos;s difficulty</source>
        <translation>比特币的难度</translation>
    </message>
    <message>
        <source>Block {number} found (simulated)</source>
        <translation>找到了区块 {number}（模拟）</translation>
    </message>
    <message>
        <source>Block {number} found by this PC</source>
        <translation>这台电脑找到了区块 {number}</translation>
    </message>
    <message>
        <source>Difficulty in bits</source>
        <translation>难度（位）</translation>
    </message>
    <message>
        <source>Each extra zero bit halves the number of winners.</source>
        <translation>每多一个零位，中奖的就少一半。</translation>
    </message>
    <message>
        <source>Each extra zero bit halves the number of winners. A PC like this would draw {count} tickets in a second (simulated).</source>
        <translation>每多一个零位，中奖的就少一半。这样的电脑一秒会抽 {count} 张彩票（模拟）。</translation>
    </message>
    <message>
        <source>Each extra zero bit halves the number of winners. Your PC drew {count} tickets in the last second.</source>
        <translation>每多一个零位，中奖的就少一半。您的电脑在过去一秒抽了 {count} 张彩票。</translation>
    </message>
    <message>
        <source>Every device of this PC is off: switch one on under Devices.</source>
        <translation>这台电脑的所有设备都已关闭：请在“设备”中打开一个。</translation>
    </message>
    <message>
        <source>From this PC&apos;s benchmark, for the power that is chosen.</source>
        <translation>由这台电脑的测速得出，按所选功率计。</translation>
    </message>
    <message>
        <source>Hash rate of this PC</source>
        <translation>这台电脑的算力</translation>
    </message>
    <message>
        <source>Held: no power is given now.</source>
        <translation>已暂停：现在没有分配功率。</translation>
    </message>
    <message>
        <source>Held: {why}.</source>
        <translation>已暂停：{why}。</translation>
    </message>
    <message>
        <source>Mean time to a block at bitcoin&apos;s difficulty</source>
        <translation>按比特币难度出一个区块的平均时间</translation>
    </message>
    <message>
        <source>Mean time to a block here</source>
        <translation>此处出一个区块的平均时间</translation>
    </message>
    <message>
        <source>Measured over the last minute of heating.</source>
        <translation>由最近一分钟的加热测得。</translation>
    </message>
    <message>
        <source>Measured over the last seconds.</source>
        <translation>由最近几秒测得。</translation>
    </message>
    <message>
        <source>Nothing is hashed yet. Hashing uses power, and all of it becomes heat.</source>
        <translation>尚未做任何哈希计算。哈希计算要用电，而电全部变成热。</translation>
    </message>
    <message>
        <source>Nothing is hashed yet. You are asked before it begins.</source>
        <translation>尚未做任何哈希计算。开始之前会先询问您。</translation>
    </message>
    <message>
        <source>Simulated: nothing is really hashed.</source>
        <translation>模拟：没有做真实的哈希计算。</translation>
    </message>
    <message>
        <source>Stopped. What was counted stays here.</source>
        <translation>已停止。已统计的结果保留在此。</translation>
    </message>
    <message>
        <source>The lab hashes for {what} now. Starting here ends that.</source>
        <translation>实验室现在正在为“{what}”做哈希计算。在此启动会结束它。</translation>
    </message>
    <message>
        <source>The mean of the last lab, for the power that is chosen.</source>
        <translation>上次实验的平均值，按所选功率计。</translation>
    </message>
    <message>
        <source>The miner is starting.</source>
        <translation>挖矿程序正在启动。</translation>
    </message>
    <message>
        <source>Took {took}.</source>
        <translation>用时 {took}。</translation>
    </message>
    <message>
        <source>Took {took}; expected {expected}. Luck {luck}.</source>
        <translation>用时 {took}；预期 {expected}。运气 {luck}。</translation>
    </message>
    <message>
        <source>a class</source>
        <translation>课堂</translation>
    </message>
    <message>
        <source>a historic block</source>
        <translation>历史区块</translation>
    </message>
    <message>
        <source>a year of the time machine</source>
        <translation>时光机中的某一年</translation>
    </message>
    <message>
        <source>mining a block</source>
        <translation>挖一个区块</translation>
    </message>
    <message>
        <source>nonce {nonce} · {bits}</source>
        <translation>nonce {nonce} · {bits}</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他任务</translation>
    </message>
    <message>
        <source>the chain whose difficulty adjusts</source>
        <translation>难度会调整的链</translation>
    </message>
    <message>
        <source>{bits}</source>
        <translation>{bits}</translation>
    </message>
    <message>
        <source>{count} zero bits</source>
        <translation>{count} 个零位</translation>
    </message>
    <message>
        <source>{rate}</source>
        <translation>{rate}</translation>
    </message>
    <message>
        <source>{title}. {luck}</source>
        <translation>{title}。{luck}</translation>
    </message>
</context>
<context>
    <name>lab page</name>
    <message>
        <source>A live chain</source>
        <translation>一条活的链</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>课堂</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Hashing for a class</source>
        <translation>为课堂做哈希计算</translation>
    </message>
    <message>
        <source>Heat is heat</source>
        <translation>热就是热</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Mine a block</source>
        <translation>挖一个区块</translation>
    </message>
    <message>
        <source>Mining a block</source>
        <translation>正在挖一个区块</translation>
    </message>
    <message>
        <source>Mining a historic block again</source>
        <translation>正在重新挖历史区块</translation>
    </message>
    <message>
        <source>Mining as in another year</source>
        <translation>正在按另一年份挖矿</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Solo or pool</source>
        <translation>solo 还是矿池</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>The lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Time machine</source>
        <translation>时光机</translation>
    </message>
    <message>
        <source>Your odds</source>
        <translation>您的概率</translation>
    </message>
    <message>
        <source>real hashes from this PC at {rate}</source>
        <translation>本机的真实哈希值，{rate}</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>simulated things say so</source>
        <translation>模拟的内容都会注明</translation>
    </message>
    <message>
        <source>this PC is not hashing now</source>
        <translation>本机现在没有做哈希计算</translation>
    </message>
    <message>
        <source>this run is simulated: nothing is hashed</source>
        <translation>本次运行是模拟：不做任何哈希计算</translation>
    </message>
    <message>
        <source>{state}: {why}</source>
        <translation>{state}：{why}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
</context>
<context>
    <name>lab slow</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>The best ticket so far</source>
        <translation>目前最好的彩票</translation>
    </message>
    <message>
        <source>The genesis block of 2009</source>
        <translation>2009 年的创世区块</translation>
    </message>
    <message>
        <source>The last ticket</source>
        <translation>最近一张彩票</translation>
    </message>
    <message>
        <source>{changed} of {all} bits changed.</source>
        <translation>{all} 位中有 {changed} 位改变。</translation>
    </message>
    <message>
        <source>{what} (simulated)</source>
        <translation>{what}（模拟）</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>A radiator already holds this room at about {held}: of the last {days} days’ {total}, about {part} only took its place. The program does not fight it: it adds only what your target lacks.</source>
        <translation>暖气片已使这个房间保持在约 {held}：过去 {days} 天的 {total} 中，约有 {part} 只是代替了它的热量。程序不与它对抗：只补充您的目标所缺的部分。</translation>
    </message>
    <message>
        <source>A radiator held the room all the time: its temperature tells nothing about the heat loss.</source>
        <translation>暖气片一直维持着房间的温度：因此室温无法反映热损失。</translation>
    </message>
    <message>
        <source>Accepted: a day ahead it is off by {error}, what was in force by {before}.</source>
        <translation>已采用：预测一天的误差为 {error}，先前使用的为 {before}。</translation>
    </message>
    <message>
        <source>Learned from {days} days; the error of a day ahead is {error}.</source>
        <translation>从 {days} 天的数据学习得出；预测一天的误差为 {error}。</translation>
    </message>
    <message>
        <source>No room that is built like one explains these data.</source>
        <translation>没有这种结构的房间能解释这些数据。</translation>
    </message>
    <message>
        <source>Not accepted: a day ahead it is off by {error}, what is in force by {before}; that is not at least 10 % and 0.05 K better.</source>
        <translation>未采用：预测一天的误差为 {error}，当前使用的为 {before}；改进未达到至少 10 % 和 0.05 K。</translation>
    </message>
    <message>
        <source>Not accepted: the heat loss is known to {sigma} only. Days with different weather, or with more and less heat, would tell it.</source>
        <translation>未采用：热损失的不确定度仍有 {sigma}。天气不同、或热量多少不同的日子，才能使它更明确。</translation>
    </message>
    <message>
        <source>Not accepted: the heat loss is known to {sigma} only. If nothing else heats this room, say so: then it is known better.</source>
        <translation>未采用：热损失的不确定度仍有 {sigma}。如果这个房间没有其他供暖，请说明：这样它会更明确。</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: a thermometer in the room is needed (a typed-in value is not enough).</source>
        <translation>还没有可学习的数据：房间里需要一个温度计（手动输入的数值不够）。</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: the heat of this PC is not known.</source>
        <translation>还没有可学习的数据：这台电脑的发热未知。</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: the outdoor temperature is only declared. Switch the weather on or add a sensor outside.</source>
        <translation>还没有可学习的数据：室外温度只是设定值。请启用天气服务，或添加室外传感器。</translation>
    </message>
    <message>
        <source>Still learning, day {day} of about {needed}.</source>
        <translation>仍在学习，第 {day} 天，共约 {needed} 天。</translation>
    </message>
    <message>
        <source>Still learning, {days} days so far. {why}</source>
        <translation>仍在学习，目前已有 {days} 天。{why}</translation>
    </message>
    <message>
        <source>The declared room is in force; learning goes on.</source>
        <translation>正在使用设定的房间；学习继续进行。</translation>
    </message>
    <message>
        <source>The fit could not be started; it is tried again the next night.</source>
        <translation>无法启动拟合；次日夜间重试。</translation>
    </message>
    <message>
        <source>The fit ended without an answer; it is tried again the next night.</source>
        <translation>拟合没有给出答复就结束了；次日夜间重试。</translation>
    </message>
    <message>
        <source>The fit gave no usable answer; it is tried again the next night.</source>
        <translation>拟合没有给出可用的结果；次日夜间重试。</translation>
    </message>
    <message>
        <source>The fit took too long and was ended; it is tried again the next night.</source>
        <translation>拟合用时过长，已结束；次日夜间重试。</translation>
    </message>
    <message>
        <source>The history could not be read for a fit; it is tried again the next night.</source>
        <translation>无法读取用于拟合的历史记录；次日夜间重试。</translation>
    </message>
    <message>
        <source>The room hardly changed in these days: nothing can be told apart.</source>
        <translation>这些天房间几乎没有变化：无法区分各种影响。</translation>
    </message>
</context>
<context>
    <name>lessons</name>
    <message>
        <source>A chain that adjusts</source>
        <translation>会调整的链</translation>
    </message>
    <message>
        <source>A chain that adjusts (simulated)</source>
        <translation>会调整的链（模拟）</translation>
    </message>
    <message>
        <source>An open question: these are thoughts, and no complete answer.</source>
        <translation>开放性问题：这里是一些思路，不是完整的答案。</translation>
    </message>
    <message>
        <source>Class:</source>
        <translation>课堂：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>For the teacher</source>
        <translation>教师参考</translation>
    </message>
    <message>
        <source>How long the waits were (simulated)</source>
        <translation>等待了多久（模拟）</translation>
    </message>
    <message>
        <source>Lower secondary school</source>
        <translation>初中</translation>
    </message>
    <message>
        <source>Measured on the PC: every group has other numbers. What is told here is what to expect.</source>
        <translation>在电脑上测量：每组的数字都不同。这里给出的是预期值。</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>姓名：</translation>
    </message>
    <message>
        <source>Numbers of this lesson</source>
        <translation>本课的数字</translation>
    </message>
    <message>
        <source>Real double SHA-256 hashes of the words “{first}” to “{last}”. The best is ticket {number}: {hash}</source>
        <translation>词语“{first}”到“{last}”的真实双重 SHA-256 哈希值。最好的是第 {number} 张彩票：{hash}</translation>
    </message>
    <message>
        <source>Real hashes by their leading zero bits</source>
        <translation>真实的哈希值，按前导零位分组</translation>
    </message>
    <message>
        <source>Real hashes, chosen by the lesson&apos;s seed: the same on every machine.</source>
        <translation>真实的哈希值，由本课的种子选定：在每台机器上都相同。</translation>
    </message>
    <message>
        <source>Simulated from the lesson&apos;s seed: the same on every machine. Another seed gives other luck.</source>
        <translation>由本课的种子模拟得出：在每台机器上都相同。换一个种子，运气就不同。</translation>
    </message>
    <message>
        <source>Simulated: {blocks} blocks per period; after period {period} hash power is {factor} what it was.</source>
        <translation>模拟：每个周期 {blocks} 个区块；第 {period} 个周期之后，算力变为原来的 {factor}。</translation>
    </message>
    <message>
        <source>Solution: {title}</source>
        <translation>解答：{title}</translation>
    </message>
    <message>
        <source>Task {number} of this lesson cannot be computed from its numbers. It needs other facts or settings.</source>
        <translation>本课的任务 {number} 无法用其数字计算。它需要其他数据或设置。</translation>
    </message>
    <message>
        <source>Task {number}: {title} ({minutes})</source>
        <translation>任务 {number}：{title}（{minutes}）</translation>
    </message>
    <message>
        <source>The same average, two lives</source>
        <translation>平均值相同，两种人生</translation>
    </message>
    <message>
        <source>The same average, two lives (simulated)</source>
        <translation>平均值相同，两种人生（模拟）</translation>
    </message>
    <message>
        <source>The upright axis is logarithmic.</source>
        <translation>纵轴为对数刻度。</translation>
    </message>
    <message>
        <source>This file is too large for a lesson: {size} kB, and {most} kB at most.</source>
        <translation>这个文件作为课程太大：{size} kB，最多 {most} kB。</translation>
    </message>
    <message>
        <source>This is not a lesson file.</source>
        <translation>这不是课程文件。</translation>
    </message>
    <message>
        <source>This lesson file</source>
        <translation>这个课程文件</translation>
    </message>
    <message>
        <source>This lesson file cannot be used: “{place}” {problem}.</source>
        <translation>这个课程文件无法使用：“{place}”{problem}。</translation>
    </message>
    <message>
        <source>This lesson file is of format {format}, which is newer than this program: it knows formats up to {known}. A newer version of the program can open it.</source>
        <translation>这个课程文件的格式为 {format}，比本程序新：本程序最高支持格式 {known}。新版本的程序可以打开它。</translation>
    </message>
    <message>
        <source>This lesson file was changed after it was saved: what it says does not fit its SHA-256.</source>
        <translation>这个课程文件在保存后被改动过：内容与其 SHA-256 不符。</translation>
    </message>
    <message>
        <source>Towns by the number of winners</source>
        <translation>各镇按赢家数分组</translation>
    </message>
    <message>
        <source>Towns by the number of winners (simulated)</source>
        <translation>各镇按赢家数分组（模拟）</translation>
    </message>
    <message>
        <source>University</source>
        <translation>大学</translation>
    </message>
    <message>
        <source>Upper secondary school</source>
        <translation>高中</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>WarmGUI · lesson {name} · seed {seed} · {hash}</source>
        <translation>WarmGUI · 课程 {name} · 种子 {seed} · {hash}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What pupils learn</source>
        <translation>学习目标</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Who has found a block after a time?</source>
        <translation>过了一段时间，有多少人找到了区块？</translation>
    </message>
    <message>
        <source>Whoever has a file with this SHA-256 has the same numbers, figures and answers: {hash}. Seed {seed}.</source>
        <translation>持有此 SHA-256 的文件，就有相同的数字、图表和答案：{hash}。种子 {seed}。</translation>
    </message>
    <message>
        <source>asks for a number that is not known there</source>
        <translation>引用了该处未知的数字</translation>
    </message>
    <message>
        <source>belongs to tasks of the kind “measure”, and to no others</source>
        <translation>只属于“measure”类任务</translation>
    </message>
    <message>
        <source>belongs to tasks of the kind “simulate”, and to no others</source>
        <translation>只属于“simulate”类任务</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>exactly right</source>
        <translation>恰好合适</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>expected, before the pool&apos;s fee</source>
        <translation>预期值，扣除矿池费用之前</translation>
    </message>
    <message>
        <source>has a language that this program does not know</source>
        <translation>含有本程序不支持的语言</translation>
    </message>
    <message>
        <source>has a place for a number that is not known there</source>
        <translation>含有该处未知数字的占位</translation>
    </message>
    <message>
        <source>hash power</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>hashes per block</source>
        <translation>每个区块的哈希次数</translation>
    </message>
    <message>
        <source>have found one</source>
        <translation>已找到的比例</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>实际生效</translation>
    </message>
    <message>
        <source>income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is missing or no hash</source>
        <translation>缺失或不是哈希值</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>is not one of those that this program knows</source>
        <translation>不是本程序支持的选项</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>is too long a number</source>
        <translation>数字太长</translation>
    </message>
    <message>
        <source>is too long, or has characters that cannot be shown</source>
        <translation>太长，或含有无法显示的字符</translation>
    </message>
    <message>
        <source>law: 1 − e^(−t/T)</source>
        <translation>理论：1 − e^(−t/T)</translation>
    </message>
    <message>
        <source>leading zero bits</source>
        <translation>前导零位</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>mean time per block</source>
        <translation>平均每个区块的时间</translation>
    </message>
    <message>
        <source>of all lives</source>
        <translation>在所有人生中</translation>
    </message>
    <message>
        <source>part of all lives, poorest first</source>
        <translation>人生占比，从收入最少的排起</translation>
    </message>
    <message>
        <source>period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>should be a date such as 2026-06-26</source>
        <translation>应为日期，例如 2026-06-26</translation>
    </message>
    <message>
        <source>should be a group of values</source>
        <translation>应为一组值</translation>
    </message>
    <message>
        <source>should be a list of {least} to {most}</source>
        <translation>应为 {least} 到 {most} 项的列表</translation>
    </message>
    <message>
        <source>should be a number in its plain form, as a text</source>
        <translation>应为普通写法的数字，以文本给出</translation>
    </message>
    <message>
        <source>should be a number or a name, as a text</source>
        <translation>应为数字或名称，以文本给出</translation>
    </message>
    <message>
        <source>should be a short name of small letters and figures</source>
        <translation>应为由小写字母和数字组成的短名称</translation>
    </message>
    <message>
        <source>should be a text in each language</source>
        <translation>应为每种语言各一段文本</translation>
    </message>
    <message>
        <source>should be a whole number from {least} to {most}</source>
        <translation>应为 {least} 到 {most} 的整数</translation>
    </message>
    <message>
        <source>should be a word of 32 bits</source>
        <translation>应为 32 位的字</translation>
    </message>
    <message>
        <source>should be from 0 to below 1</source>
        <translation>应不小于 0 且小于 1</translation>
    </message>
    <message>
        <source>should name exactly: {names}</source>
        <translation>应恰好列出：{names}</translation>
    </message>
    <message>
        <source>solo</source>
        <translation>solo</translation>
    </message>
    <message>
        <source>stands twice</source>
        <translation>重复出现</translation>
    </message>
    <message>
        <source>the hash power changes</source>
        <translation>算力改变</translation>
    </message>
    <message>
        <source>then difficulty</source>
        <translation>之后的难度</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>彩票数</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>towns</source>
        <translation>镇数</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>winners in a town</source>
        <translation>一个镇的赢家数</translation>
    </message>
    <message>
        <source>{count} simulated waits. Mean {mean}, middle one {median}, shortest {shortest}, longest {longest}.</source>
        <translation>{count} 次模拟的等待。平均 {mean}，中位数 {median}，最短 {shortest}，最长 {longest}。</translation>
    </message>
    <message>
        <source>{date}: {source}</source>
        <translation>{date}：{source}</translation>
    </message>
    <message>
        <source>{label}: {result}</source>
        <translation>{label}：{result}</translation>
    </message>
    <message>
        <source>{level} · {minutes} · numbers of {date}</source>
        <translation>{level} · {minutes} · 数据日期 {date}</translation>
    </message>
    <message>
        <source>{lives} simulated lives each. {share} of those who mine alone never get anything.</source>
        <translation>每种方式 {lives} 种模拟的人生。单独挖矿的人有 {share} 始终一无所获。</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>{number} or more</source>
        <translation>{number} 及以上</translation>
    </message>
    <message>
        <source>{number} tasks</source>
        <translation>{number} 个任务</translation>
    </message>
    <message>
        <source>{share} have at most</source>
        <translation>{share} 最多得到</translation>
    </message>
    <message>
        <source>{towns} simulated towns of {homes} homes; {total} winners in all.</source>
        <translation>模拟了 {towns} 个镇，每个 {homes} 户；共有 {total} 个赢家。</translation>
    </message>
</context>
<context>
    <name>miner</name>
    <message>
        <source>An antivirus program holds back the miner program {program}, because others abuse miners. If you want to heat with it, allow it there. {without}</source>
        <translation>杀毒软件拦截了挖矿程序 {program}，因为有人滥用挖矿程序。如果您想用它加热，请在杀毒软件中允许它。{without}</translation>
    </message>
    <message>
        <source>No miner runs: {words}. {without}</source>
        <translation>没有挖矿程序在运行：{words}。{without}</translation>
    </message>
    <message>
        <source>The miner program {program} cannot be read. An antivirus program may hold it back, or the file belongs to somebody else. {without}</source>
        <translation>无法读取挖矿程序 {program}。可能是杀毒软件拦截了它，或者文件属于其他用户。{without}</translation>
    </message>
    <message>
        <source>The miner program {program} is an empty file. Antivirus programs leave such files behind: restore and allow it there, or install WarmGUI again. {without}</source>
        <translation>挖矿程序 {program} 是空文件。杀毒软件会留下这样的文件：请在杀毒软件中恢复并允许它，或重新安装 WarmGUI。{without}</translation>
    </message>
    <message>
        <source>The miner program {program} is not there. Either WarmGUI was not installed whole, or an antivirus program has taken the miner away: restore and allow it there, or install WarmGUI again. {without}</source>
        <translation>挖矿程序 {program} 不存在。可能是 WarmGUI 没有完整安装，也可能是杀毒软件移走了挖矿程序：请在杀毒软件中恢复并允许它，或重新安装 WarmGUI。{without}</translation>
    </message>
    <message>
        <source>The miner program {program} was there and is gone. Antivirus programs often take miners away, because others abuse them. If you want to heat with it, restore it there and allow it. {without}</source>
        <translation>挖矿程序 {program} 原本存在，现在不见了。杀毒软件常会移走挖矿程序，因为有人滥用它们。如果您想用它加热，请在杀毒软件中恢复并允许它。{without}</translation>
    </message>
    <message>
        <source>This PC does not allow that the miner program {program} is started: an antivirus program, a rule of the system or the file&apos;s permissions. {without}</source>
        <translation>这台电脑不允许启动挖矿程序 {program}：原因可能是杀毒软件、系统规则或文件权限。{without}</translation>
    </message>
    <message>
        <source>Without it nothing heats; power and temperatures are measured, and most of the lab works, as before.</source>
        <translation>没有它就无法加热；功率和温度照常测量，实验室的大部分功能也照常可用。</translation>
    </message>
    <message>
        <source>the miner program cannot be started; press Heat to try again</source>
        <translation>无法启动挖矿程序；按“加热”重试</translation>
    </message>
    <message>
        <source>the miner program is gone; press Heat to try again</source>
        <translation>挖矿程序不见了；按“加热”重试</translation>
    </message>
    <message>
        <source>the miner program is held back; press Heat to try again</source>
        <translation>挖矿程序被拦截；按“加热”重试</translation>
    </message>
    <message>
        <source>the miner program is there again; press Heat to try it</source>
        <translation>挖矿程序又回来了；按“加热”试一试</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>If this work went to bitcoin, on average. {facts}.</source>
        <translation>如果这些计算用于比特币，平均值。{facts}。</translation>
    </message>
    <message>
        <source>Known in US dollars only: {income}. To see it in {currency}, set what one US dollar costs in Settings, Money.</source>
        <translation>仅以美元得知：{income}。要以 {currency} 显示，请在“设置”的“费用”中设定一美元的价格。</translation>
    </message>
    <message>
        <source>Network of {date}, block {height}, difficulty {difficulty}</source>
        <translation>{date} 的网络，区块 {height}，难度 {difficulty}</translation>
    </message>
    <message>
        <source>No price of bitcoin is known.</source>
        <translation>比特币价格未知。</translation>
    </message>
    <message>
        <source>100 cubic feet</source>
        <translation>100 立方英尺</translation>
    </message>
    <message>
        <source>50 BTC a block until the first halving; the rule of the chain.</source>
        <translation>第一次减半之前每个区块 50 BTC；区块链规则。</translation>
    </message>
    <message>
        <source>943 EH/s published; the difficulty means 909 EH/s.</source>
        <translation>公布为 943 EH/s；按难度为 909 EH/s。</translation>
    </message>
    <message>
        <source>984 EH/s published; the difficulty means 958 EH/s. A single source.</source>
        <translation>公布为 984 EH/s；按难度为 958 EH/s。单一来源。</translation>
    </message>
    <message>
        <source>A kWh of electricity is a kWh of heat.</source>
        <translation>一 kWh 电就是一 kWh 热量。</translation>
    </message>
    <message>
        <source>At a price of 0 or less any miner pays for itself.</source>
        <translation>价格为 0 或更低时，任何矿机都能回本。</translation>
    </message>
    <message>
        <source>At a price of 0 or less there is nothing to divide by.</source>
        <translation>价格为 0 或更低时，没有可除的数。</translation>
    </message>
    <message>
        <source>At ten minutes a block since block {height}.</source>
        <translation>自区块 {height} 起，按每十分钟一个区块。</translation>
    </message>
    <message>
        <source>Below this price of electricity mining pays for itself, heat or no heat.</source>
        <translation>电价低于此值时，不管是否需要热量，挖矿都能回本。</translation>
    </message>
    <message>
        <source>Between the facts of {before} and {after}.</source>
        <translation>介于 {before} 与 {after} 的数据之间。</translation>
    </message>
    <message>
        <source>Burning {fuel}: {grams} of the {basis} (40 CFR 98, table C-1), without the way to the home.</source>
        <translation>燃烧{fuel}：{grams}，按{basis}（40 CFR 98，表 C-1），不含运到家中的过程。</translation>
    </message>
    <message>
        <source>By the settings, no heat of this PC reaches the room.</source>
        <translation>按设置，这台电脑的热量到不了房间。</translation>
    </message>
    <message>
        <source>COP {cop}</source>
        <translation>COP {cop}</translation>
    </message>
    <message>
        <source>COP {cop} at {outdoor}</source>
        <translation>COP {cop}（{outdoor} 时）</translation>
    </message>
    <message>
        <source>Difficulty from the block chain; price implied by a published hash price of $28.68 per PH/s and day at 3.14 BTC per block (a single source)</source>
        <translation>难度来自区块链；价格由公布的算力价格推算：每 PH/s 每天 $28.68，每个区块 3.14 BTC（单一来源）</translation>
    </message>
    <message>
        <source>Doing nothing</source>
        <translation>什么都不做</translation>
    </message>
    <message>
        <source>For the heat that mining gives in 24 hours at its present power.</source>
        <translation>按挖矿以目前功率在 24 小时内产生的热量。</translation>
    </message>
    <message>
        <source>Gas boiler</source>
        <translation>燃气锅炉</translation>
    </message>
    <message>
        <source>Great Britain, price cap of October 2025, Ofgem</source>
        <translation>英国，2025年10月价格上限，Ofgem</translation>
    </message>
    <message>
        <source>Half of the former subsidy since block {height}; the rule of the chain.</source>
        <translation>自区块 {height} 起为此前补贴的一半；区块链规则。</translation>
    </message>
    <message>
        <source>Heat pump</source>
        <translation>热泵</translation>
    </message>
    <message>
        <source>Households of the EU, first half of 2025, Eurostat nrg_pc_202</source>
        <translation>欧盟家庭，2025 年上半年，Eurostat nrg_pc_202</translation>
    </message>
    <message>
        <source>If this work went to bitcoin, which it does not: {how}</source>
        <translation>假如这些计算用于比特币（实际并非如此）：{how}</translation>
    </message>
    <message>
        <source>Mean of today, since it rests now.</source>
        <translation>今日平均值，因为现在已停歇。</translation>
    </message>
    <message>
        <source>Mining alone: so far do the days&apos; incomes stray from their mean, because nearly all of them are 0. In a pool they stray less.</source>
        <translation>单独挖矿：每天的收入与平均值相差如此之大，因为几乎每天都是 0。在矿池中波动较小。</translation>
    </message>
    <message>
        <source>No heat: the room cools until the rest of the home keeps it.</source>
        <translation>没有热量：房间会变凉，直到由家中其余部分维持。</translation>
    </message>
    <message>
        <source>None of today&apos;s heat was useful: there is no kWh to share the cost.</source>
        <translation>今天的热量都不是有用的：没有 kWh 可分摊费用。</translation>
    </message>
    <message>
        <source>Nothing is mined now, and nothing was measured yet.</source>
        <translation>现在没有挖矿，也尚未测量过。</translation>
    </message>
    <message>
        <source>November 2025: more than 1.1 ZH/s, the record so far.</source>
        <translation>2025年11月：超过 1.1 ZH/s，迄今的最高纪录。</translation>
    </message>
    <message>
        <source>Of the benchmark at full power, since it rests now.</source>
        <translation>取自满功率测速，因为现在已停歇。</translation>
    </message>
    <message>
        <source>Of the electricity that mining draws in 24 hours.</source>
        <translation>按挖矿 24 小时的用电。</translation>
    </message>
    <message>
        <source>Of the electricity; hashing emits nothing of its own.</source>
        <translation>来自用电；哈希计算本身没有排放。</translation>
    </message>
    <message>
        <source>Of today&apos;s heat from mining: what fell while the room was not above its target.</source>
        <translation>今天挖矿的热量中，房间未超过目标时产生的部分。</translation>
    </message>
    <message>
        <source>Oil boiler</source>
        <translation>燃油锅炉</translation>
    </message>
    <message>
        <source>On average, at {efficiency}. {facts}.</source>
        <translation>平均值，按 {efficiency}。{facts}。</translation>
    </message>
    <message>
        <source>On average. {facts}.</source>
        <translation>平均值。{facts}。</translation>
    </message>
    <message>
        <source>On average. {price}</source>
        <translation>平均值。{price}</translation>
    </message>
    <message>
        <source>On the line from COP {cold} at {cold_c} to {mild} at {mild_c}, and not beyond it, as declared.</source>
        <translation>按设定，在 {cold_c} 时 COP {cold} 到 {mild_c} 时 {mild} 的直线上，不超出两端。</translation>
    </message>
    <message>
        <source>Plain electric heater</source>
        <translation>普通电暖器</translation>
    </message>
    <message>
        <source>Propane boiler</source>
        <translation>丙烷锅炉</translation>
    </message>
    <message>
        <source>Published on that day</source>
        <translation>当日公布</translation>
    </message>
    <message>
        <source>So many kWh of this heat cost as much as one kWh of a plain heater&apos;s. A heat pump with a higher COP is cheaper.</source>
        <translation>这么多 kWh 的这种热量，费用相当于普通电暖器的一 kWh。COP 更高的热泵更便宜。</translation>
    </message>
    <message>
        <source>The COP of your settings.</source>
        <translation>您设置中的 COP。</translation>
    </message>
    <message>
        <source>The block&apos;s own header, whose hash proves it</source>
        <translation>区块自己的区块头，由其哈希证明</translation>
    </message>
    <message>
        <source>The chain&apos;s own retarget at this height</source>
        <translation>区块链自己在此高度的难度调整</translation>
    </message>
    <message>
        <source>The chain&apos;s own retarget at this height; the day is right to about two days</source>
        <translation>区块链自己在此高度的难度调整；日期误差约两天</translation>
    </message>
    <message>
        <source>The chain&apos;s own retarget targets; the height at new year is right to about a day</source>
        <translation>区块链自己的难度调整目标值；新年时的高度误差约一天</translation>
    </message>
    <message>
        <source>The chain&apos;s own retarget, which the times of two blocks prove (Bitcoin Core, tests of the rule)</source>
        <translation>区块链自己的难度调整，由两个区块的时间证明（Bitcoin Core，规则测试）</translation>
    </message>
    <message>
        <source>The difficulty of the network is not known.</source>
        <translation>网络难度未知。</translation>
    </message>
    <message>
        <source>The efficiency of your settings.</source>
        <translation>您设置中的效率。</translation>
    </message>
    <message>
        <source>The hashrate is not known yet: its window fills.</source>
        <translation>算力尚未得知：统计窗口正在填充。</translation>
    </message>
    <message>
        <source>The income pays for all of the electricity: the heat is free.</source>
        <translation>收入足以支付全部电费：热量是免费的。</translation>
    </message>
    <message>
        <source>The middle of what boilers in use reach.</source>
        <translation>在用锅炉效率的中间值。</translation>
    </message>
    <message>
        <source>The network began on 3 January 2009.</source>
        <translation>网络始于 2009年1月3日。</translation>
    </message>
    <message>
        <source>The newest that is known: that of {date}.</source>
        <translation>已知的最新数据：{date} 的。</translation>
    </message>
    <message>
        <source>The payout address is one of a test network, whose coins are worth nothing.</source>
        <translation>收款地址属于测试网，测试网的币没有价值。</translation>
    </message>
    <message>
        <source>The power that mining adds is not known.</source>
        <translation>挖矿增加的功率未知。</translation>
    </message>
    <message>
        <source>The practice network runs on this PC and pays nothing.</source>
        <translation>练习网络在这台电脑上运行，不付钱。</translation>
    </message>
    <message>
        <source>The price of bitcoin is known in US dollars only. To see earnings in {currency}, set what one US dollar costs in Settings, Money.</source>
        <translation>比特币价格仅以美元得知。要以 {currency} 显示收入，请在“设置”的“费用”中设定一美元的价格。</translation>
    </message>
    <message>
        <source>The price of bitcoin of {date}. {facts}.</source>
        <translation>{date} 的比特币价格。{facts}。</translation>
    </message>
    <message>
        <source>The price of electricity is not known.</source>
        <translation>电价未知。</translation>
    </message>
    <message>
        <source>The price of the fuel is not set: Settings, Other ways to heat.</source>
        <translation>未设置燃料价格：见“设置”的“其他供暖方式”。</translation>
    </message>
    <message>
        <source>The price of your settings.</source>
        <translation>您设置中的价格。</translation>
    </message>
    <message>
        <source>The usual COP of your settings: the temperature outside is not known.</source>
        <translation>您设置中的常用 COP：室外温度未知。</translation>
    </message>
    <message>
        <source>This PC, mining</source>
        <translation>这台电脑，挖矿</translation>
    </message>
    <message>
        <source>This cannot be computed from such numbers.</source>
        <translation>用这样的数字无法计算。</translation>
    </message>
    <message>
        <source>Today no heat from mining fell while the room was known.</source>
        <translation>今天在房间数据已知时没有产生挖矿热量。</translation>
    </message>
    <message>
        <source>Today&apos;s net cost, shared out over the heat that was useful.</source>
        <translation>今天的净费用，分摊到有用的热量上。</translation>
    </message>
    <message>
        <source>US gallon</source>
        <translation>美制加仑</translation>
    </message>
    <message>
        <source>United States, 17 November 2025, EIA</source>
        <translation>美国，2025年11月17日，EIA</translation>
    </message>
    <message>
        <source>United States, 8 December 2025, EIA</source>
        <translation>美国，2025年12月8日，EIA</translation>
    </message>
    <message>
        <source>What a kWh of this heat earns less what its electricity costs.</source>
        <translation>每 kWh 这种热量的收入减去其电费。</translation>
    </message>
    <message>
        <source>What is hashed for the lab or for a class pays nothing.</source>
        <translation>为实验室或课堂做的哈希计算没有收入。</translation>
    </message>
    <message>
        <source>What it earns is not known and not counted. {why}</source>
        <translation>其收入未知，不计入。{why}</translation>
    </message>
    <message>
        <source>What it earns less what it costs.</source>
        <translation>收入减去成本。</translation>
    </message>
    <message>
        <source>What mining costs in 24 hours: doing nothing saves it, and the room cools.</source>
        <translation>挖矿 24 小时的费用：什么都不做可省下它，但房间会变凉。</translation>
    </message>
    <message>
        <source>What today&apos;s energy cost is not known.</source>
        <translation>今天用电的费用未知。</translation>
    </message>
    <message>
        <source>With fewer J/TH than this mining pays for itself at this price, heat or no heat.</source>
        <translation>J/TH 低于此值时，按这个电价，不管是否需要热量，挖矿都能回本。</translation>
    </message>
    <message>
        <source>a kWh of electricity for a kWh of heat</source>
        <translation>一 kWh 电换一 kWh 热量</translation>
    </message>
    <message>
        <source>earns {income}</source>
        <translation>收入 {income}</translation>
    </message>
    <message>
        <source>higher heating value</source>
        <translation>高位热值</translation>
    </message>
    <message>
        <source>income not known and not counted</source>
        <translation>收入未知，不计入</translation>
    </message>
    <message>
        <source>litre</source>
        <translation>升</translation>
    </message>
    <message>
        <source>lower heating value</source>
        <translation>低位热值</translation>
    </message>
    <message>
        <source>no heat: the room cools</source>
        <translation>没有热量：房间会变凉</translation>
    </message>
    <message>
        <source>no heat: the room ends about {cooler} cooler than with this PC at full power</source>
        <translation>没有热量：房间最终比这台电脑满功率时凉约 {cooler}</translation>
    </message>
    <message>
        <source>price not set, {efficiency}</source>
        <translation>未设置价格，{efficiency}</translation>
    </message>
    <message>
        <source>the same electricity; earns nothing where the work goes now</source>
        <translation>用电相同；按现在的计算去向没有收入</translation>
    </message>
    <message>
        <source>therm</source>
        <translation>撒姆（therm）</translation>
    </message>
    <message>
        <source>{burning} {leakage} of the gas leaks on its way, counted as methane over {years} years ({gwp} times CO₂).</source>
        <translation>{burning}{leakage} 的燃气在途中泄漏，按 {years} 年期的甲烷计（CO₂ 的 {gwp} 倍）。</translation>
    </message>
    <message>
        <source>{power} for 24 hours at {tariff}.</source>
        <translation>{power} 运行 24 小时，电价 {tariff}。</translation>
    </message>
    <message>
        <source>{power} for {rate}.</source>
        <translation>{power} 产生 {rate}。</translation>
    </message>
    <message>
        <source>{price} ({date}), {efficiency}</source>
        <translation>{price}（{date}），{efficiency}</translation>
    </message>
    <message>
        <source>{price} Your rate: {rate} {currency} per US dollar.</source>
        <translation>{price}您的汇率：每美元 {rate} {currency}。</translation>
    </message>
    <message>
        <source>{price} per {unit}, {efficiency} of the {basis}.</source>
        <translation>{price}/{unit}，{basis}效率 {efficiency}。</translation>
    </message>
    <message>
        <source>{price}, {efficiency}</source>
        <translation>{price}，{efficiency}</translation>
    </message>
    <message>
        <source>{source}.</source>
        <translation>{source}。</translation>
    </message>
</context>
<context>
    <name>mqtt</name>
    <message>
        <source>connected to the MQTT broker</source>
        <translation>已连接 MQTT 服务器</translation>
    </message>
    <message>
        <source>connecting to the MQTT broker</source>
        <translation>正在连接 MQTT 服务器</translation>
    </message>
    <message>
        <source>no MQTT broker answers at {place}</source>
        <translation>{place} 没有 MQTT 服务器响应</translation>
    </message>
    <message>
        <source>no MQTT broker is set</source>
        <translation>没有设置 MQTT 服务器</translation>
    </message>
    <message>
        <source>not connected to the MQTT broker: nothing uses it</source>
        <translation>未连接 MQTT 服务器：没有传感器使用它</translation>
    </message>
    <message>
        <source>the MQTT broker does not let us read the topic “{topic}”</source>
        <translation>MQTT 服务器不允许我们读取主题“{topic}”</translation>
    </message>
    <message>
        <source>the MQTT broker refuses this user name or password</source>
        <translation>MQTT 服务器不接受此用户名或密码</translation>
    </message>
    <message>
        <source>the MQTT broker refuses us (code {code})</source>
        <translation>MQTT 服务器拒绝连接（代码 {code}）</translation>
    </message>
    <message>
        <source>the MQTT broker wants a user name and a password</source>
        <translation>MQTT 服务器要求用户名和密码</translation>
    </message>
    <message>
        <source>the broker&apos;s certificate does not come from the authority in {path}</source>
        <translation>MQTT 服务器的证书并非由 {path} 中的颁发机构签发</translation>
    </message>
    <message>
        <source>the broker&apos;s certificate has expired</source>
        <translation>MQTT 服务器的证书已过期</translation>
    </message>
    <message>
        <source>the broker&apos;s certificate is for another name than {host}</source>
        <translation>MQTT 服务器的证书属于其他名称，而不是 {host}</translation>
    </message>
    <message>
        <source>the connection to the MQTT broker was lost; it is tried again</source>
        <translation>与 MQTT 服务器的连接已断开；正在重试</translation>
    </message>
    <message>
        <source>the file of the certificate authority, {path}, cannot be used ({reason})</source>
        <translation>证书颁发机构的文件 {path} 无法使用（{reason}）</translation>
    </message>
    <message>
        <source>the password of the MQTT broker is needed</source>
        <translation>需要 MQTT 服务器的密码</translation>
    </message>
    <message>
        <source>there is no host named {host}</source>
        <translation>不存在名为 {host} 的主机</translation>
    </message>
    <message>
        <source>this computer does not know the authority that signed the broker&apos;s certificate; name its file in the settings</source>
        <translation>这台电脑不认识签发 MQTT 服务器证书的机构；请在设置中指定其文件</translation>
    </message>
    <message>
        <source>{place} cannot be reached ({reason})</source>
        <translation>无法到达 {place}（{reason}）</translation>
    </message>
    <message>
        <source>{place} does not answer</source>
        <translation>{place} 没有响应</translation>
    </message>
    <message>
        <source>{place} does not speak TLS</source>
        <translation>{place} 不使用 TLS</translation>
    </message>
    <message>
        <source>{place} ends the connection at once</source>
        <translation>{place} 立即断开连接</translation>
    </message>
    <message>
        <source>{place} ends the connection at once, perhaps because this port wants TLS</source>
        <translation>{place} 立即断开连接，可能是因为此端口要求 TLS</translation>
    </message>
    <message>
        <source>{place} takes the connection and says nothing</source>
        <translation>{place} 接受了连接，但没有任何回应</translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>Bitcoin Core at {place}</source>
        <translation>{place} 的 Bitcoin Core</translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>尚未响应。</translation>
    </message>
    <message>
        <source>Mempool server {place}</source>
        <translation>mempool 服务器 {place}</translation>
    </message>
    <message>
        <source>No facts from {place}: {problem}. It is asked again in {time}.</source>
        <translation>没有来自 {place} 的数据：{problem}。{time} 后再次询问。</translation>
    </message>
    <message>
        <source>Not all of it can be used: {why}.</source>
        <translation>其数据不能全部采用：{why}。</translation>
    </message>
    <message>
        <source>The keyring is being asked for the password of the node.</source>
        <translation>正在向密钥环询问节点的密码。</translation>
    </message>
    <message>
        <source>The password of the node is needed.</source>
        <translation>需要节点的密码。</translation>
    </message>
    <message>
        <source>The program&apos;s dated facts</source>
        <translation>程序自带的历史数据</translation>
    </message>
    <message>
        <source>a difficulty of {difficulty} is not that of bitcoin&apos;s main network</source>
        <translation>难度 {difficulty} 不是比特币主网的难度</translation>
    </message>
    <message>
        <source>block {height} cannot have been found yet, unless this PC&apos;s clock is wrong</source>
        <translation>区块 {height} 不可能已经找到，除非这台电脑的时钟不准</translation>
    </message>
    <message>
        <source>block {height} is behind block {known}, which is known: it is still catching up, or is of another network</source>
        <translation>区块 {height} 落后于已知的区块 {known}：它仍在同步，或属于另一个网络</translation>
    </message>
    <message>
        <source>it answers with an error ({words})</source>
        <translation>它返回错误（{words}）</translation>
    </message>
    <message>
        <source>it does not answer as Bitcoin Core does</source>
        <translation>它的响应不像 Bitcoin Core</translation>
    </message>
    <message>
        <source>it is on the network “{chain}”, not on bitcoin&apos;s main one</source>
        <translation>它在网络“{chain}”上，而不是比特币主网</translation>
    </message>
    <message>
        <source>it is starting</source>
        <translation>它正在启动</translation>
    </message>
    <message>
        <source>it is still downloading the block chain: block {height} of {known}</source>
        <translation>它仍在下载区块链：区块 {height}，共 {known}</translation>
    </message>
    <message>
        <source>it needs a user name and a password, or its cookie file</source>
        <translation>它需要用户名和密码，或其 cookie 文件</translation>
    </message>
    <message>
        <source>it tells no price in {currency} or USD</source>
        <translation>它没有以 {currency} 或 USD 计的价格</translation>
    </message>
    <message>
        <source>its block height is no whole number</source>
        <translation>其区块高度不是整数</translation>
    </message>
    <message>
        <source>its cookie file {path} cannot be read ({words})</source>
        <translation>无法读取其 cookie 文件 {path}（{words}）</translation>
    </message>
    <message>
        <source>its difficulty and its target do not belong together</source>
        <translation>其难度与目标值不相符</translation>
    </message>
    <message>
        <source>its fees are not in sat, or not those of bitcoin</source>
        <translation>其手续费不是以 sat 计，或不是比特币的</translation>
    </message>
    <message>
        <source>its fees are of other blocks</source>
        <translation>其手续费属于其他区块</translation>
    </message>
    <message>
        <source>its hashrate ({hashrate}) and its difficulty do not belong together</source>
        <translation>其算力（{hashrate}）与难度不相符</translation>
    </message>
    <message>
        <source>its price is old</source>
        <translation>其价格过旧</translation>
    </message>
    <message>
        <source>its time between blocks is not in milliseconds, as it should be</source>
        <translation>其出块间隔应以毫秒计，实际却不是</translation>
    </message>
    <message>
        <source>the time of its price is in milliseconds, not in seconds</source>
        <translation>其价格的时间以毫秒计，而不是秒</translation>
    </message>
    <message>
        <source>what it says of the next retarget cannot be</source>
        <translation>它所报告的下次难度调整不可能成立</translation>
    </message>
    <message>
        <source>{path} is no cookie file of Bitcoin Core</source>
        <translation>{path} 不是 Bitcoin Core 的 cookie 文件</translation>
    </message>
    <message>
        <source>{problem} Until then the facts of {date} count.</source>
        <translation>{problem}在此之前采用 {date} 的数据。</translation>
    </message>
    <message>
        <source>“{name}” in its answer is no amount in sat</source>
        <translation>其响应中的“{name}”不是以 sat 计的金额</translation>
    </message>
    <message>
        <source>“{name}” in its answer is no number</source>
        <translation>其响应中的“{name}”不是数字</translation>
    </message>
    <message>
        <source>“{name}” is missing in its answer</source>
        <translation>其响应中缺少“{name}”</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Heating waits: {reason}.</source>
        <translation>加热正在等待：{reason}。</translation>
    </message>
    <message>
        <source>This PC found a block</source>
        <translation>这台电脑找到了一个区块</translation>
    </message>
    <message>
        <source>WarmGUI needs you</source>
        <translation>WarmGUI 需要您处理</translation>
    </message>
    <message>
        <source>{first} (and {count} more)</source>
        <translation>{first}（另有 {count} 项）</translation>
    </message>
</context>
<context>
    <name>provenance</name>
    <message>
        <source>As you set it.</source>
        <translation>按您的设定。</translation>
    </message>
    <message>
        <source>Computed from a model, not measured.</source>
        <translation>由模型计算，并非测量。</translation>
    </message>
    <message>
        <source>Computed from facts of a certain date, not from today&apos;s.</source>
        <translation>根据某一日期的数据计算，而非今天的。</translation>
    </message>
    <message>
        <source>Invented by the simulation.</source>
        <translation>由模拟生成。</translation>
    </message>
    <message>
        <source>Measured some time ago; no newer value has arrived.</source>
        <translation>一段时间前测得；没有更新的数值。</translation>
    </message>
    <message>
        <source>Nobody knows this number yet.</source>
        <translation>还没有人知道这个数字。</translation>
    </message>
    <message>
        <source>Read from a sensor.</source>
        <translation>读自传感器。</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>历史数据</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>设定值</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>modelled</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>过时</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message>
        <source>All settings</source>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>Every second, minute and hour that was recorded, and the journal: charts, costs and reports begin anew.</source>
        <translation>记录的每一秒、每一分钟和每一小时，以及事件记录：图表、费用和报告重新开始。</translation>
    </message>
    <message>
        <source>Everything that was set: target, week plan, sensors, pools and nodes, prices, places and heaters, appearance, and your consent.</source>
        <translation>设置过的一切：目标、周计划、传感器、矿池和节点、价格、地点和加热器、外观，以及您的同意。</translation>
    </message>
    <message>
        <source>Everything was kept as {path}. Passwords are not in it.</source>
        <translation>全部内容已保存为 {path}。其中不含密码。</translation>
    </message>
    <message>
        <source>Fleet and broker</source>
        <translation>机群和 MQTT 服务器</translation>
    </message>
    <message>
        <source>Heat loss, heat capacity and all versions of them. It learns again, which takes about a week.</source>
        <translation>热损失、热容以及它们的所有版本。会重新学习，大约需要一周。</translation>
    </message>
    <message>
        <source>It could not be done ({reason}). Nothing was changed.</source>
        <translation>无法完成（{reason}）。没有任何更改。</translation>
    </message>
    <message>
        <source>It is as at first.</source>
        <translation>已恢复到最初的状态。</translation>
    </message>
    <message>
        <source>It is back as it was in the export.</source>
        <translation>已恢复为导出文件中的状态。</translation>
    </message>
    <message>
        <source>Its place and size, the page that was open, and which hints you have seen.</source>
        <translation>它的位置和大小、打开的页面，以及您看过哪些提示。</translation>
    </message>
    <message>
        <source>Measured speeds and what was fetched</source>
        <translation>测得的速度和已获取的数据</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Speeds of the kernels and cards, the last forecast, prices and facts. All of it is measured or fetched again.</source>
        <translation>计算内核和显卡的速度、最近的预报、价格和数据。全部会重新测量或获取。</translation>
    </message>
    <message>
        <source>That this PC tells a broker how it heats and follows it, and the broker&apos;s address. Its name there stays.</source>
        <translation>这台电脑向 MQTT 服务器报告加热情况并听从它，以及该服务器的地址。它在那里的名称保留。</translation>
    </message>
    <message>
        <source>That you agreed to mining. Nothing mines before you agree again.</source>
        <translation>您对挖矿的同意。在您再次同意之前不会挖矿。</translation>
    </message>
    <message>
        <source>The export does not hold that. Nothing was changed.</source>
        <translation>导出文件中没有该项。没有任何更改。</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>事件记录</translation>
    </message>
    <message>
        <source>The list of what happened and why. Charts and sums stay.</source>
        <translation>发生了什么以及原因的列表。图表和合计保留。</translation>
    </message>
    <message>
        <source>The passwords in the private file are gone; those in the keyring are not ({reason}).</source>
        <translation>私有文件中的密码已删除；密钥环中的密码没有删除（{reason}）。</translation>
    </message>
    <message>
        <source>The thermostat&apos;s memory</source>
        <translation>恒温器的记忆</translation>
    </message>
    <message>
        <source>The times and temperatures of the schedule. The target of now stays.</source>
        <translation>计划的时间和温度。当前的目标保留。</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation>全部历史记录</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>This export is of a newer version of WarmGUI. Nothing was changed.</source>
        <translation>此导出文件来自更新版本的 WarmGUI。没有任何更改。</translation>
    </message>
    <message>
        <source>This is no export of WarmGUI, or it is damaged. Nothing was changed.</source>
        <translation>这不是 WarmGUI 的导出文件，或者已损坏。没有任何更改。</translation>
    </message>
    <message>
        <source>Those of the servers, sensors and heaters in the settings, in the system&apos;s keyring and in the private file. They are in no export: you type them again.</source>
        <translation>设置中的服务器、传感器和加热器的密码，包括系统密钥环中的和私有文件中的。它们不在任何导出文件中：需要您重新输入。</translation>
    </message>
    <message>
        <source>WarmGUI runs and uses it. End it first; nothing was changed.</source>
        <translation>WarmGUI 正在运行并使用它。请先结束它；没有任何更改。</translation>
    </message>
    <message>
        <source>Week plan and holidays</source>
        <translation>周计划和假期</translation>
    </message>
    <message>
        <source>What it knows of the last hours and days: its trim, measured powers, today&apos;s sums, whether it heated.</source>
        <translation>它对最近几小时和几天的了解：微调、测得的功率、今天的合计，以及是否在加热。</translation>
    </message>
    <message>
        <source>What was learned of the room</source>
        <translation>学到的房间特性</translation>
    </message>
    <message>
        <source>What was set in this section; all others stay.</source>
        <translation>此部分中的设置；其他部分保留。</translation>
    </message>
    <message>
        <source>Your consent</source>
        <translation>您的同意</translation>
    </message>
</context>
<context>
    <name>releases</name>
    <message>
        <source>Arabic from right to left and Simplified Chinese; larger text; everything by keyboard and with screen readers.</source>
        <translation>从右到左的阿拉伯语和简体中文；更大的文字；一切都可用键盘和屏幕阅读器操作。</translation>
    </message>
    <message>
        <source>Installers for Windows and Linux. They switch nothing on by themselves: starting at log-in and looking for newer versions wait for your yes.</source>
        <translation>适用于 Windows 和 Linux 的安装程序。它们不会自行启用任何功能：登录时启动和查询新版本都要等您同意。</translation>
    </message>
    <message>
        <source>Net before gross: every figure of money and energy opens and shows how it is known.</source>
        <translation>先净值，后总值：每个关于金钱和能量的数字都可以展开，说明它从何得知。</translation>
    </message>
    <message>
        <source>Settings are found by your own words: try “dark”, “boot” or “watt”. Ctrl+F begins a search.</source>
        <translation>可以用您自己的说法查找设置：试试“深色”、“启动”或“瓦”。按 Ctrl+F 开始搜索。</translation>
    </message>
    <message>
        <source>The first steps measure your devices, with a bar and a way to cancel, and say honestly what to expect. You find them again in the settings.</source>
        <translation>首次运行步骤会测量您的设备，有进度条，可以取消，并如实说明可以期待什么。您可以在设置中再次找到这些步骤。</translation>
    </message>
    <message>
        <source>The odds lab shows with real hashes why a home PC finds no block, alone or with a whole class.</source>
        <translation>概率实验室用真实的哈希展示：为什么家用电脑找不到区块，无论是单独一台，还是与全班一起。</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>All of the work went to the practice network or a test network: it pays nothing.</source>
        <translation>全部计算都用于练习网络或测试网：没有收入。</translation>
    </message>
    <message>
        <source>At the price of {date} they are worth {income}.</source>
        <translation>按 {date} 的价格，价值 {income}。</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>CO₂ of the electricity from the grid. Carbon intensity from: {source}; where none was known: {carbon}. Making and scrapping the PC is not in it.</source>
        <translation>电网供电的 CO₂。碳强度来自：{source}；未知时采用：{carbon}。不含电脑的制造和报废。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日</translation>
    </message>
    <message>
        <source>Each second of mining costs the price of its moment. Price from: {source}; where none was known: {price}.</source>
        <translation>每一秒挖矿按当时的价格计费。价格来自：{source}；未知时采用：{price}。</translation>
    </message>
    <message>
        <source>Electricity for mining</source>
        <translation>挖矿用电</translation>
    </message>
    <message>
        <source>Energy of mining, and the heat of it that was useful</source>
        <translation>挖矿电量，及其中的有用热量</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>预期收入</translation>
    </message>
    <message>
        <source>Expected earnings are an average over luck, second by second from the hashrate and the network&apos;s difficulty as it was known then; what was really paid out may differ.</source>
        <translation>预期收入是按运气平均的期望值，根据当时的算力和已知的网络难度逐秒计算；实际支付的可能不同。</translation>
    </message>
    <message>
        <source>Heat from computing</source>
        <translation>来自计算的热量</translation>
    </message>
    <message>
        <source>Heater</source>
        <translation>加热器</translation>
    </message>
    <message>
        <source>Heaters in the network are not in these sums: this report is of this PC&apos;s mining alone.</source>
        <translation>网络中的加热器不在这些合计之内：本报告只涉及这台电脑的挖矿。</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>逐小时</translation>
    </message>
    <message>
        <source>How</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>从何得知</translation>
    </message>
    <message>
        <source>How it was known: {shares}.</source>
        <translation>从何得知：{shares}。</translation>
    </message>
    <message>
        <source>How much of the heat was wanted is not known: room or target were not.</source>
        <translation>有多少热量是需要的，无法得知：房间温度或目标未知。</translation>
    </message>
    <message>
        <source>If all of the work had gone to bitcoin’s network it would be worth {sat} on average (modelled).</source>
        <translation>如果全部计算都用于比特币网络，平均价值为 {sat}（模型估算）。</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>数字一览</translation>
    </message>
    <message>
        <source>Known now: {network}. Source: {source}.</source>
        <translation>目前已知：{network}。来源：{source}。</translation>
    </message>
    <message>
        <source>Made by WarmGUI on {date} from the history of this PC.</source>
        <translation>由 WarmGUI 于 {date} 根据这台电脑的历史记录生成。</translation>
    </message>
    <message>
        <source>Mean price</source>
        <translation>平均价格</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>挖矿</translation>
    </message>
    <message>
        <source>Mining cost {cost}. The expected earnings are {sat}; what those are worth in {currency} is not known.</source>
        <translation>挖矿费用为 {cost}。预期收入为 {sat}；折合多少 {currency} 未知。</translation>
    </message>
    <message>
        <source>Mining energy</source>
        <translation>挖矿电量</translation>
    </message>
    <message>
        <source>Mining energy is what the PC draws at the wall less what it would draw without mining.</source>
        <translation>挖矿电量是电脑在插座处的用电减去不挖矿时的用电。</translation>
    </message>
    <message>
        <source>Mining is expected to have earned {net} more than its electricity of {cost} cost.</source>
        <translation>预期挖矿收入比其电费 {cost} 多 {net}。</translation>
    </message>
    <message>
        <source>Mining paid {price} on average. Price from: {source}.</source>
        <translation>挖矿的平均电价为 {price}。价格来自：{source}。</translation>
    </message>
    <message>
        <source>Mining used {mining}. {useful} of heat came while the room was not above its target, {share} of that energy as far as it is known.</source>
        <translation>挖矿用电 {mining}。其中 {useful} 热量在房间未超过目标时产生，占已知电量的 {share}。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月</translation>
    </message>
    <message>
        <source>Net cost</source>
        <translation>净费用</translation>
    </message>
    <message>
        <source>Net cost of a useful kWh</source>
        <translation>每有用 kWh 的净费用</translation>
    </message>
    <message>
        <source>Net cost {net}: electricity for mining, which earned nothing.</source>
        <translation>净费用 {net}：挖矿的电费，没有收入。</translation>
    </message>
    <message>
        <source>Net cost {net}: {cost} for electricity less {income} of expected earnings.</source>
        <translation>净费用 {net}：电费 {cost} 减去预期收入 {income}。</translation>
    </message>
    <message>
        <source>Nothing was mined in this time.</source>
        <translation>此时段内没有挖矿。</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>此时段内没有任何记录。</translation>
    </message>
    <message>
        <source>Nothing: the work went where it pays nothing.</source>
        <translation>零：计算用在了没有收入的地方。</translation>
    </message>
    <message>
        <source>Other heaters at the mean price and carbon intensity that mining really had and the mean temperature outside, fuels by the settings. A kWh of fuel: {basis}. Methane counts over {years}.</source>
        <translation>其他加热器按挖矿实际的平均价格、碳强度和平均室外温度计算，燃料按设置。每 kWh 燃料：{basis}。甲烷按 {years} 计。</translation>
    </message>
    <message>
        <source>Over all hours the price was {mean}: mining paid {difference} less than that.</source>
        <translation>所有时段的平均价格为 {mean}：挖矿少付 {difference}。</translation>
    </message>
    <message>
        <source>Over all hours the price was {mean}: mining paid {difference} more than that.</source>
        <translation>所有时段的平均价格为 {mean}：挖矿多付 {difference}。</translation>
    </message>
    <message>
        <source>Own power</source>
        <translation>自有电力</translation>
    </message>
    <message>
        <source>Own power is what sun, wind or battery had left for mining at that second. It costs what the grid would have paid for it and emits nothing.</source>
        <translation>自有电力是该秒太阳能、风能或电池可供挖矿的余电。其费用是电网的收购价，没有排放。</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Simulated: no real PC, room or money stands behind these numbers.</source>
        <translation>模拟：这些数字背后没有真实的电脑、房间或金钱。</translation>
    </message>
    <message>
        <source>That is {sat} for a kWh of mining energy.</source>
        <translation>每 kWh 挖矿电量 {sat}。</translation>
    </message>
    <message>
        <source>The PC used {idle} besides; that warms the room, too, but is not credited to mining.</source>
        <translation>此外电脑本身用电 {idle}；这也使房间变暖，但不计入挖矿。</translation>
    </message>
    <message>
        <source>The cost is known for {share} of the mining energy only; the rest is not in the sums.</source>
        <translation>只有 {share} 的挖矿电量费用已知；其余不计入合计。</translation>
    </message>
    <message>
        <source>The program ran for {share} of this time; what happened in the rest is not in here.</source>
        <translation>程序在此时段的 {share} 内运行；其余时间的情况不包含在内。</translation>
    </message>
    <message>
        <source>The room had {room} on average, outside it was {outdoor}. Mining heated for {hours}.</source>
        <translation>房间平均 {room}，室外为 {outdoor}。挖矿加热了 {hours}。</translation>
    </message>
    <message>
        <source>The same {heat} of heat from other heaters</source>
        <translation>用其他加热器产生同样的 {heat} 热量</translation>
    </message>
    <message>
        <source>This PC, net</source>
        <translation>这台电脑，净额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Useful</source>
        <translation>有用</translation>
    </message>
    <message>
        <source>Useful heat</source>
        <translation>有用热量</translation>
    </message>
    <message>
        <source>Useful is the heat of mining that came into the room while it was not above its target by more than {tolerance}.</source>
        <translation>有用热量是房间超过目标不多于 {tolerance} 时进入房间的挖矿热量。</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>What it earned</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>What it is worth in money is not known.</source>
        <translation>折合多少钱未知。</translation>
    </message>
    <message>
        <source>What mining cost is not known.</source>
        <translation>挖矿费用未知。</translation>
    </message>
    <message>
        <source>What was heated</source>
        <translation>加热情况</translation>
    </message>
    <message>
        <source>cost of all mining less expected earnings</source>
        <translation>全部挖矿的费用减去预期收入</translation>
    </message>
    <message>
        <source>electricity for mining</source>
        <translation>挖矿用电</translation>
    </message>
    <message>
        <source>known for {share} of the mining energy</source>
        <translation>已知 {share} 的挖矿电量</translation>
    </message>
    <message>
        <source>not needed, or not known</source>
        <translation>不需要，或未知</translation>
    </message>
    <message>
        <source>useful heat</source>
        <translation>有用热量</translation>
    </message>
    <message>
        <source>worth {income}</source>
        <translation>价值 {income}</translation>
    </message>
    <message>
        <source>{carbon} on average</source>
        <translation>平均 {carbon}</translation>
    </message>
    <message>
        <source>{hashes} were computed; {accepted} shares were accepted, {rejected} rejected, {stale} came late.</source>
        <translation>计算了 {hashes} 次哈希；{accepted} 个份额被接受，{rejected} 个被拒绝，{stale} 个过期。</translation>
    </message>
    <message>
        <source>{list}, {item}</source>
        <translation>{list}、{item}</translation>
    </message>
    <message>
        <source>{mark} Known for a part of the mining energy only.</source>
        <translation>{mark} 仅已知部分挖矿电量。</translation>
    </message>
    <message>
        <source>{name} (this home’s)</source>
        <translation>{name}（本户）</translation>
    </message>
    <message>
        <source>{price} on average</source>
        <translation>平均 {price}</translation>
    </message>
    <message>
        <source>{sat} are expected on average. That is no payout: alone one earns a block or nothing, in a pool what the pool pays.</source>
        <translation>平均预期 {sat}。这不是付款：单独挖矿时，要么得到整个区块，要么一无所获；在矿池中，付多少由矿池决定。</translation>
    </message>
    <message>
        <source>{share} of the mining energy</source>
        <translation>挖矿用电的 {share}</translation>
    </message>
    <message>
        <source>{share} of the mining energy worked for the practice network or a test network, which pay nothing.</source>
        <translation>挖矿用电的 {share} 用于练习网络或测试网，它们不付钱。</translation>
    </message>
    <message>
        <source>{what}; {known}</source>
        <translation>{what}；{known}</translation>
    </message>
    <message>
        <source>{word} {share}</source>
        <translation>{word} {share}</translation>
    </message>
</context>
<context>
    <name>room</name>
    <message>
        <source>A room&apos;s temperature lies between {low} and {high}.</source>
        <translation>室温应在 {low} 与 {high} 之间。</translation>
    </message>
    <message>
        <source>At full power this room gains about {gain} ({low}–{high}) over the mean of the last day.</source>
        <translation>满功率时，房间比过去一天的平均值约升高 {gain}（{low}–{high}）。</translation>
    </message>
    <message>
        <source>At full power this room gains somewhere between {low} and {high} over the mean of the last day.</source>
        <translation>满功率时，房间比过去一天的平均值升高 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>Error over days that the fit did not see</source>
        <translation>未参与拟合的日子的误差</translation>
    </message>
    <message>
        <source>Heat in air and walls</source>
        <translation>空气和墙体的储热</translation>
    </message>
    <message>
        <source>Heat loss</source>
        <translation>热损失</translation>
    </message>
    <message>
        <source>Last fit {day}, {time}: {result}</source>
        <translation>上次拟合 {day} {time}：{result}</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>学习数据</translation>
    </message>
    <message>
        <source>Learning now …</source>
        <translation>正在学习…</translation>
    </message>
    <message>
        <source>Next: {target}, {day}, {time}.</source>
        <translation>接下来：{target}，{day} {time}。</translation>
    </message>
    <message>
        <source>Other heat</source>
        <translation>其他热源</translation>
    </message>
    <message>
        <source>Target {target}.</source>
        <translation>目标 {target}。</translation>
    </message>
    <message>
        <source>The target is reached in {low} at the earliest.</source>
        <translation>最早在 {low} 后达到目标。</translation>
    </message>
    <message>
        <source>The target is reached in {low} to {high}.</source>
        <translation>在 {low} 至 {high} 后达到目标。</translation>
    </message>
    <message>
        <source>Time constants</source>
        <translation>时间常数</translation>
    </message>
    <message>
        <source>What full power can do is not known yet.</source>
        <translation>满功率的效果尚未得知。</translation>
    </message>
    <message>
        <source>Window to the sun</source>
        <translation>等效采光面积</translation>
    </message>
    <message>
        <source>as much sun as falls on so much ground</source>
        <translation>相当于这么大的地面接收的日照</translation>
    </message>
    <message>
        <source>how fast the air, and how slowly the walls follow</source>
        <translation>空气变化多快，墙体跟随多慢</translation>
    </message>
    <message>
        <source>keeps the room one degree warmer than outside</source>
        <translation>使房间比室外高一度</translation>
    </message>
    <message>
        <source>people, devices, radiators, on average</source>
        <translation>人、设备、暖气片，平均值</translation>
    </message>
    <message>
        <source>the room as declared: {error}</source>
        <translation>设定的房间：{error}</translation>
    </message>
    <message>
        <source>warms the whole room by one degree</source>
        <translation>使整个房间升高一度</translation>
    </message>
    <message>
        <source>{days} of usable readings</source>
        <translation>可用读数共 {days}</translation>
    </message>
    <message>
        <source>{day}: {loss}, error {error}</source>
        <translation>{day}：{loss}，误差 {error}</translation>
    </message>
    <message>
        <source>{fast} and {slow}</source>
        <translation>{fast} 和 {slow}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{value} ± {sigma}</source>
        <translation>{value} ± {sigma}</translation>
    </message>
</context>
<context>
    <name>safe</name>
    <message>
        <source>In safe mode nothing heats. Close WarmGUI and start it as usual to heat.</source>
        <translation>安全模式下不加热。要加热，请关闭 WarmGUI 并照常启动。</translation>
    </message>
    <message>
        <source>No device is touched, nothing goes to the network, and what was learned is not used. Settings can be seen, changed, exported and reset. To leave, close WarmGUI and start it as usual.</source>
        <translation>不使用任何设备，不访问网络，也不使用学到的内容。设置可以查看、更改、导出和重置。要退出，请关闭 WarmGUI 并照常启动。</translation>
    </message>
    <message>
        <source>Safe mode: nothing heats.</source>
        <translation>安全模式：不加热。</translation>
    </message>
    <message>
        <source>The folders of WarmGUI cannot be used ({reason}). What is changed now is kept only until it ends.</source>
        <translation>无法使用 WarmGUI 的文件夹（{reason}）。现在的更改只保留到它结束为止。</translation>
    </message>
</context>
<context>
    <name>scenario</name>
    <message>
        <source>From {low} to {high}.</source>
        <translation>从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>That comes to:</source>
        <translation>结果是：</translation>
    </message>
    <message>
        <source>To know:</source>
        <translation>须知：</translation>
    </message>
    <message>
        <source>With these numbers:</source>
        <translation>按这些数字：</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>{name}: {value} ({source})</source>
        <translation>{name}：{value}（{source}）</translation>
    </message>
    <message>
        <source>“{value}” is no number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
</context>
<context>
    <name>scenarios</name>
    <message>
        <source>100 TWh of heat a year</source>
        <translation>每年 100 TWh 热量</translation>
    </message>
    <message>
        <source>100 TWh would heat Finland</source>
        <translation>100 TWh 能为芬兰供暖</translation>
    </message>
    <message>
        <source>145 billion m³ are flared a year and become 275 million tonnes of CO₂.</source>
        <translation>每年有 1450 亿 m³ 天然气被火炬燃烧，变成 2.75 亿吨 CO₂。</translation>
    </message>
    <message>
        <source>27.0: 100 years, from plants and animals</source>
        <translation>27.0：100 年，来自动植物</translation>
    </message>
    <message>
        <source>29.8 times CO₂ (100 years)</source>
        <translation>CO₂ 的 29.8 倍（100 年）</translation>
    </message>
    <message>
        <source>29.8: 100 years, fossil</source>
        <translation>29.8：100 年，化石来源</translation>
    </message>
    <message>
        <source>8 W per m² and degree for a covered pool, 6 for glass; without a cover a pool loses several times more.</source>
        <translation>有盖泳池为每 m² 每度 8 W，玻璃为 6 W；没有盖的泳池损失要多好几倍。</translation>
    </message>
    <message>
        <source>82.5 times CO₂ (20 years)</source>
        <translation>CO₂ 的 82.5 倍（20 年）</translation>
    </message>
    <message>
        <source>82.5: 20 years, fossil</source>
        <translation>82.5：20 年，化石来源</translation>
    </message>
    <message>
        <source>95 % carbon neutral</source>
        <translation>95 % 碳中和</translation>
    </message>
    <message>
        <source>A 2,500 gallon water tank</source>
        <translation>2,500 加仑的水箱</translation>
    </message>
    <message>
        <source>A 400 W heater appliance for $900</source>
        <translation>900 美元的 400 W 挖矿电暖器</translation>
    </message>
    <message>
        <source>A battery can also give in the evening, which miners cannot.</source>
        <translation>电池还能在傍晚放电，矿机不能。</translation>
    </message>
    <message>
        <source>A block pays</source>
        <translation>一个区块的报酬</translation>
    </message>
    <message>
        <source>A block, on average, every</source>
        <translation>平均每隔多久出一个区块</translation>
    </message>
    <message>
        <source>A car wash that paid $25 a day for heat</source>
        <translation>一家每天付 25 美元热费的洗车店</translation>
    </message>
    <message>
        <source>A cover saves more than any heater earns.</source>
        <translation>盖上泳池省下的钱，比任何加热器赚的都多。</translation>
    </message>
    <message>
        <source>A desktop&apos;s processor, measured</source>
        <translation>台式电脑的处理器，测量值</translation>
    </message>
    <message>
        <source>A greenhouse</source>
        <translation>温室</translation>
    </message>
    <message>
        <source>A heat pump for water would need a third of the electricity.</source>
        <translation>加热水的热泵只需要三分之一的电。</translation>
    </message>
    <message>
        <source>A heat pump would have used electricity for</source>
        <translation>热泵本来需要的电费</translation>
    </message>
    <message>
        <source>A heat pump would make the same heat of a third of the electricity.</source>
        <translation>热泵只用三分之一的电就能产生同样的热量。</translation>
    </message>
    <message>
        <source>A heat pump would need about a third of the miners&apos; electricity.</source>
        <translation>热泵大约只需要矿机用电的三分之一。</translation>
    </message>
    <message>
        <source>A heater appliance, as published</source>
        <translation>挖矿电暖器，按公布的数据</translation>
    </message>
    <message>
        <source>A heater that mines pays for itself.</source>
        <translation>会挖矿的电暖器能收回成本。</translation>
    </message>
    <message>
        <source>A house heated for 2.5 years</source>
        <translation>供暖 2.5 年的房子</translation>
    </message>
    <message>
        <source>A kWh of heat by mining</source>
        <translation>挖矿产生的每 kWh 热量</translation>
    </message>
    <message>
        <source>A kWh of heat from gas</source>
        <translation>燃气产生的每 kWh 热量</translation>
    </message>
    <message>
        <source>A kWh of heat from the heat pump</source>
        <translation>热泵产生的每 kWh 热量</translation>
    </message>
    <message>
        <source>A lone PC looks for a block</source>
        <translation>一台电脑独自寻找区块</translation>
    </message>
    <message>
        <source>A microgrid with miners</source>
        <translation>带矿机的微电网</translation>
    </message>
    <message>
        <source>A miner pays for the gas</source>
        <translation>矿工支付的燃气价格</translation>
    </message>
    <message>
        <source>A month without need of heat costs</source>
        <translation>不需要供暖的一个月费用</translation>
    </message>
    <message>
        <source>A plain heater gives the same heat for the same electricity: only what it earns can pay for it.</source>
        <translation>普通电暖器用同样的电产生同样的热量：只有挖矿收入能抵偿差价。</translation>
    </message>
    <message>
        <source>A plain heater in the room is cheaper: {plain} instead of {heat}, because part of the heat never arrives.</source>
        <translation>在房间里用普通电暖器更便宜：{plain}，而不是 {heat}，因为一部分热量从未送达。</translation>
    </message>
    <message>
        <source>A pool or a greenhouse</source>
        <translation>泳池或温室</translation>
    </message>
    <message>
        <source>A pool stores days of heat, so it can wait for cheap or sunny hours.</source>
        <translation>泳池能储存几天的热量，因此可以等待电价便宜或阳光充足的时段。</translation>
    </message>
    <message>
        <source>A pool under its cover</source>
        <translation>有盖的泳池</translation>
    </message>
    <message>
        <source>A share brings the most, {best}, as long as the miner can live of the rest. Second: {name}, {second}.</source>
        <translation>分成带来的收益最多，{best}，前提是矿工靠剩余部分能够维持。其次：{name}，{second}。</translation>
    </message>
    <message>
        <source>A tank is assumed that holds the heat of a day.</source>
        <translation>假定有一个能储存一天热量的水箱。</translation>
    </message>
    <message>
        <source>AR6, 20 years</source>
        <translation>AR6，20 年</translation>
    </message>
    <message>
        <source>AR6, fossil</source>
        <translation>AR6，化石来源</translation>
    </message>
    <message>
        <source>AR6, not fossil</source>
        <translation>AR6，非化石来源</translation>
    </message>
    <message>
        <source>About 1.50 dollars a therm; put in your own</source>
        <translation>约每 therm 1.50 美元；请填入您自己的数字</translation>
    </message>
    <message>
        <source>About 2.70 dollars a gallon; put in your own</source>
        <translation>约每加仑 2.70 美元；请填入您自己的数字</translation>
    </message>
    <message>
        <source>About California in spring</source>
        <translation>大致为加利福尼亚州的春季</translation>
    </message>
    <message>
        <source>About right: {energy} a year.</source>
        <translation>大致正确：每年 {energy}。</translation>
    </message>
    <message>
        <source>About that of 2025-05-30 (53 to 57)</source>
        <translation>大致为 2025-05-30 的数值（53 至 57）</translation>
    </message>
    <message>
        <source>After Cambridge&apos;s method with a short table of our own: theirs is longer and weighs machines by age.</source>
        <translation>按剑桥的方法，但使用我们自己的简短列表：剑桥的列表更长，并按机龄给机器加权。</translation>
    </message>
    <message>
        <source>All of its electricity becomes heat, as in any electric heater.</source>
        <translation>它的电全部变成热量，与任何电暖器一样。</translation>
    </message>
    <message>
        <source>All of their heat is taken to end in the water, all day and all year: a car wash with a tank can do that.</source>
        <translation>假定它们的热量全天、全年都进入水中：带水箱的洗车店能做到。</translation>
    </message>
    <message>
        <source>Alone it is a gamble: with {nothing} it has nothing after {years}. On average both are the same but for the fee of {fee}.</source>
        <translation>单独挖矿是赌博：{years} 后一无所获的概率为 {nothing}。平均而言两者相同，只差 {fee} 的费用。</translation>
    </message>
    <message>
        <source>Alone it most likely ends with nothing: {nothing} in {years}. A pool pays a little of it every day, less {fee}.</source>
        <translation>单独挖矿很可能一无所获：{years} 内的概率为 {nothing}。矿池每天付一点，扣除 {fee}。</translation>
    </message>
    <message>
        <source>Alone one keeps the whole block.</source>
        <translation>单独挖矿能得到整个区块。</translation>
    </message>
    <message>
        <source>An apartment house that also charges cars</source>
        <translation>还为汽车充电的公寓楼</translation>
    </message>
    <message>
        <source>Any: the heat pump is no better than a plain heater.</source>
        <translation>任意：热泵并不比普通电暖器好。</translation>
    </message>
    <message>
        <source>As the claim was published</source>
        <translation>按公布的说法</translation>
    </message>
    <message>
        <source>As the claim was published: 2,500 gallons</source>
        <translation>按公布的说法：2,500 加仑</translation>
    </message>
    <message>
        <source>Assumed, a day of the heating season</source>
        <translation>假定，供暖季的一天</translation>
    </message>
    <message>
        <source>Assumed, so that a month costs what was published</source>
        <translation>假定，使每月费用与公布的一致</translation>
    </message>
    <message>
        <source>Assumed: about 220 days of 365</source>
        <translation>假定：365 天中约 220 天</translation>
    </message>
    <message>
        <source>Assumed: about half of Finland&apos;s heat comes from district heating</source>
        <translation>假定：芬兰约一半的供热来自集中供暖</translation>
    </message>
    <message>
        <source>Assumed: about the mean of machines in use</source>
        <translation>假定：大致为在用机器的平均值</translation>
    </message>
    <message>
        <source>Assumed: an electric boiler. Gas is about 0.05</source>
        <translation>假定：电锅炉。燃气约为 0.05</translation>
    </message>
    <message>
        <source>Assumed: put in your own number</source>
        <translation>假定：请填入您自己的数字</translation>
    </message>
    <message>
        <source>Assumed; lean-burn engines let 1 to 5 % through, turbines far less</source>
        <translation>假定；稀燃发动机漏过 1 至 5 %，燃气轮机少得多</translation>
    </message>
    <message>
        <source>Assumed; new ones reach 1.1 to 1.2</source>
        <translation>假定；新建的能达到 1.1 至 1.2</translation>
    </message>
    <message>
        <source>At or below the energy per terahash that pays</source>
        <translation>不高于能赚回电费的每太哈希能耗</translation>
    </message>
    <message>
        <source>At this price no machine pays its electricity: the network would shrink until some do. Until then {low} to {high}.</source>
        <translation>按这个电价，没有机器能赚回电费：网络会缩小，直到有机器能赚回为止。在此之前为 {low} 至 {high}。</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Battery (below 0: charged)</source>
        <translation>电池（低于 0：充电）</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Best estimate as power</source>
        <translation>最佳估计的功率</translation>
    </message>
    <message>
        <source>Best: the mean of all that pay</source>
        <translation>最佳：所有能赚回电费的机器的平均值</translation>
    </message>
    <message>
        <source>Bitcoin&apos;s energy is known: low, best and high estimate.</source>
        <translation>比特币的能耗是已知的：低、最佳和高三种估计。</translation>
    </message>
    <message>
        <source>Blocks in all these years, on average</source>
        <translation>这些年内的平均区块数</translation>
    </message>
    <message>
        <source>Blocks that are more than the pool pays</source>
        <translation>超过矿池付款所需的区块数</translation>
    </message>
    <message>
        <source>Breaks even when of the heat is used</source>
        <translation>盈亏平衡所需的热量利用率</translation>
    </message>
    <message>
        <source>Burning it cuts the greenhouse effect by</source>
        <translation>燃烧它使温室效应减少</translation>
    </message>
    <message>
        <source>By a heat pump, in a month</source>
        <translation>用热泵，每月</translation>
    </message>
    <message>
        <source>By its share</source>
        <translation>按其占比</translation>
    </message>
    <message>
        <source>By its share alone</source>
        <translation>仅按其占比</translation>
    </message>
    <message>
        <source>By mining, net, in a month</source>
        <translation>用挖矿，净额，每月</translation>
    </message>
    <message>
        <source>By propane, in a month</source>
        <translation>用丙烷，每月</translation>
    </message>
    <message>
        <source>CO₂ at this electricity</source>
        <translation>使用这种电力的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ if all of it burns</source>
        <translation>全部燃烧时的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ of a kW that runs a year</source>
        <translation>1 kW 运行一年的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ of a kWh</source>
        <translation>每 kWh 的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ of a kWh of gas, HHV</source>
        <translation>每 kWh 燃气的 CO₂（高热值）</translation>
    </message>
    <message>
        <source>CO₂ of a kWh of heat from gas</source>
        <translation>燃气产生的每 kWh 热量的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ of a kWh, by its share</source>
        <translation>每 kWh 的 CO₂，按其占比</translation>
    </message>
    <message>
        <source>CO₂ of a m³ of gas, all of it burnt</source>
        <translation>每 m³ 燃气的 CO₂，全部燃烧</translation>
    </message>
    <message>
        <source>CO₂ of it when burnt</source>
        <translation>其燃烧产生的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ of the clean part, over its life</source>
        <translation>清洁部分的 CO₂，按全生命周期</translation>
    </message>
    <message>
        <source>CO₂ of the electricity</source>
        <translation>电力的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ of the gas that is not burnt, in a year</source>
        <translation>一年中未燃烧的燃气对应的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ of the grid that others use</source>
        <translation>他人所用电网的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ of the rest</source>
        <translation>其余部分的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ per methane by mass, 44.01 / 16.04</source>
        <translation>CO₂ 与甲烷的质量比，44.01 / 16.04</translation>
    </message>
    <message>
        <source>CO₂ that a kWh really adds</source>
        <translation>每 kWh 实际增加的 CO₂</translation>
    </message>
    <message>
        <source>CO2e as claimed</source>
        <translation>按声称计算的 CO2e</translation>
    </message>
    <message>
        <source>CO2e as counted today</source>
        <translation>按目前算法的 CO2e</translation>
    </message>
    <message>
        <source>CO2e in a day</source>
        <translation>每天的 CO2e</translation>
    </message>
    <message>
        <source>CO2e in a year</source>
        <translation>每年的 CO2e</translation>
    </message>
    <message>
        <source>CO2e less in a day</source>
        <translation>每天减少的 CO2e</translation>
    </message>
    <message>
        <source>CO2e with the methane that does not burn</source>
        <translation>计入未燃烧甲烷的 CO2e</translation>
    </message>
    <message>
        <source>Care per kWh</source>
        <translation>每 kWh 的维护费</translation>
    </message>
    <message>
        <source>Cars charge from 18:00 to 6:00; miners give way to them and to the flats in every hour.</source>
        <translation>汽车在 18:00 至 6:00 充电；每个小时，矿机都让位于汽车和住户。</translation>
    </message>
    <message>
        <source>Certificates that are bought over a year say nothing about the hours in which the machines run.</source>
        <translation>按年购买的证书，并不能说明机器运行的那些小时用的是什么电。</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Chance of a block in a day</source>
        <translation>一天内出块的概率</translation>
    </message>
    <message>
        <source>Chance of a block in a year</source>
        <translation>一年内出块的概率</translation>
    </message>
    <message>
        <source>Chance of a block in all these years</source>
        <translation>这些年内出块的概率</translation>
    </message>
    <message>
        <source>Chance that solo ends with more than the pool</source>
        <translation>solo 最终多于矿池的概率</translation>
    </message>
    <message>
        <source>Chance that solo ends with nothing</source>
        <translation>solo 最终一无所获的概率</translation>
    </message>
    <message>
        <source>Cheaper than gas: {net} instead of {gas}.</source>
        <translation>比燃气便宜：{net}，而不是 {gas}。</translation>
    </message>
    <message>
        <source>Cheaper than plain electric heating ({net} instead of {plain}), dearer than gas ({gas}).</source>
        <translation>比普通电采暖便宜（{net}，而不是 {plain}），比燃气贵（{gas}）。</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>声称值</translation>
    </message>
    <message>
        <source>Claimed CO₂</source>
        <translation>声称的 CO₂</translation>
    </message>
    <message>
        <source>Claimed CO₂ per m³</source>
        <translation>声称的每 m³ CO₂</translation>
    </message>
    <message>
        <source>Claimed, of the CO₂ if all burns</source>
        <translation>声称值占全部燃烧时 CO₂ 的比例</translation>
    </message>
    <message>
        <source>Claimed: times CO₂</source>
        <translation>声称：CO₂ 的倍数</translation>
    </message>
    <message>
        <source>Clean power that others would have used is missed by them: they take it from the grid.</source>
        <translation>他人本来会用的清洁电力，被用掉后他们就缺了这部分：只好从电网取电。</translation>
    </message>
    <message>
        <source>Coldest days need, of the mean</source>
        <translation>最冷几天的需求，相对于平均值</translation>
    </message>
    <message>
        <source>Compute sent to where heat is wanted</source>
        <translation>把计算送到需要热量的地方</translation>
    </message>
    <message>
        <source>Computers belong where their heat is wanted.</source>
        <translation>计算机应放在需要其热量的地方。</translation>
    </message>
    <message>
        <source>Connection to the grid</source>
        <translation>电网接入容量</translation>
    </message>
    <message>
        <source>Contracts for flared gas</source>
        <translation>火炬气合同</translation>
    </message>
    <message>
        <source>Cost of one kWh of heat</source>
        <translation>每 kWh 热量的成本</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Dearer than a plain heater</source>
        <translation>比普通电暖器贵出</translation>
    </message>
    <message>
        <source>Dearer than all else: {net}, against {plain} with plain heaters and {gas} with gas.</source>
        <translation>比其他方式都贵：{net}，普通电暖器为 {plain}，燃气为 {gas}。</translation>
    </message>
    <message>
        <source>Demand at {hour}:00</source>
        <translation>{hour}:00 的需求</translation>
    </message>
    <message>
        <source>Demand of the grid, mean</source>
        <translation>电网的平均需求</translation>
    </message>
    <message>
        <source>Difficulty of the network</source>
        <translation>网络难度</translation>
    </message>
    <message>
        <source>Ducted, all year</source>
        <translation>经风管，全年</translation>
    </message>
    <message>
        <source>Ducted, winter only</source>
        <translation>经风管，仅冬季</translation>
    </message>
    <message>
        <source>Each charges in a day</source>
        <translation>每辆每天充电</translation>
    </message>
    <message>
        <source>Each uses, on average</source>
        <translation>每户平均用电</translation>
    </message>
    <message>
        <source>Efficiency of the gas boiler</source>
        <translation>燃气锅炉的效率</translation>
    </message>
    <message>
        <source>Electric cars</source>
        <translation>电动汽车</translation>
    </message>
    <message>
        <source>Electricity at the data centre</source>
        <translation>数据中心的电价</translation>
    </message>
    <message>
        <source>Electricity for even odds</source>
        <translation>达到一半概率所需的电费</translation>
    </message>
    <message>
        <source>Electricity in a month</source>
        <translation>每月用电</translation>
    </message>
    <message>
        <source>Electricity in a year</source>
        <translation>每年用电</translation>
    </message>
    <message>
        <source>Electricity of it</source>
        <translation>由其产生的电力</translation>
    </message>
    <message>
        <source>Electricity of the computers in a year</source>
        <translation>计算机每年的用电</translation>
    </message>
    <message>
        <source>Electricity of the miners</source>
        <translation>矿机的电费</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Electricity that this gas could give</source>
        <translation>这些燃气能发的电</translation>
    </message>
    <message>
        <source>Electricity where heat is wanted</source>
        <translation>需要热量处的电价</translation>
    </message>
    <message>
        <source>Energy in a year</source>
        <translation>每年的能量</translation>
    </message>
    <message>
        <source>Energy in a year, all of it heat in the end</source>
        <translation>每年的能量，最终全部变成热量</translation>
    </message>
    <message>
        <source>Energy per terahash</source>
        <translation>每太哈希能耗</translation>
    </message>
    <message>
        <source>Every electric heater makes one kWh of heat of one kWh; a heat pump fetches the rest from outdoors.</source>
        <translation>任何电暖器都把 1 kWh 电变成 1 kWh 热量；热泵则从室外取得其余的热量。</translation>
    </message>
    <message>
        <source>Every hash is a ticket of its own: nothing is ever due, and a block tomorrow is as likely as one on any other day.</source>
        <translation>每次哈希都是一张独立的彩票：从来没有“该轮到了”的说法，明天出块与其他任何一天的可能性相同。</translation>
    </message>
    <message>
        <source>Everybody is taken to pay the same for electricity; nobody knows what miners really pay.</source>
        <translation>假定每个人的电价都相同；没有人知道矿工实际付多少。</translation>
    </message>
    <message>
        <source>Fee of the pool</source>
        <translation>矿池的费用</translation>
    </message>
    <message>
        <source>Finland&apos;s electricity</source>
        <translation>芬兰的用电</translation>
    </message>
    <message>
        <source>Finland&apos;s electricity in a year</source>
        <translation>芬兰每年的用电</translation>
    </message>
    <message>
        <source>Finland&apos;s homes need on the coldest days</source>
        <translation>芬兰住宅在最冷几天的需求</translation>
    </message>
    <message>
        <source>Flared gas is richer than pipeline gas, so its CO₂ per m³ is higher than the one used here.</source>
        <translation>火炬气的重组分比管道燃气多，因此每 m³ 的 CO₂ 高于这里使用的数值。</translation>
    </message>
    <message>
        <source>Flared, it is CO2e of</source>
        <translation>火炬燃烧时的 CO2e</translation>
    </message>
    <message>
        <source>Flats</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>For comparison: {source}</source>
        <translation>供比较：{source}</translation>
    </message>
    <message>
        <source>For the mean of a heating season of 5,000 hours. Cold days need two to three times as much.</source>
        <translation>对应 5,000 小时供暖季的平均值。冷天需要两到三倍。</translation>
    </message>
    <message>
        <source>From 55 to 28.68 within a year until 2026-06-26; before, less</source>
        <translation>截至 2026-06-26 的一年内从 55 降到 28.68；之前降得较少</translation>
    </message>
    <message>
        <source>From the grid</source>
        <translation>来自电网</translation>
    </message>
    <message>
        <source>Gained in a year</source>
        <translation>每年的收益</translation>
    </message>
    <message>
        <source>Gas boiler</source>
        <translation>燃气锅炉</translation>
    </message>
    <message>
        <source>Gas flared in a year</source>
        <translation>每年火炬燃烧的燃气</translation>
    </message>
    <message>
        <source>Gas in a day</source>
        <translation>每天的燃气</translation>
    </message>
    <message>
        <source>Gas price</source>
        <translation>燃气价格</translation>
    </message>
    <message>
        <source>Gas saved by it in a year</source>
        <translation>由此每年节省的燃气</translation>
    </message>
    <message>
        <source>Gas that it replaces</source>
        <translation>所替代的燃气</translation>
    </message>
    <message>
        <source>Gas that would be flared</source>
        <translation>本来会被火炬燃烧的燃气</translation>
    </message>
    <message>
        <source>Gas that would have been let out: burning it saves {part} of its greenhouse effect.</source>
        <translation>本来会直接排放的燃气：燃烧它可减少其温室效应的 {part}。</translation>
    </message>
    <message>
        <source>Gas would have cost</source>
        <translation>用燃气本来的费用</translation>
    </message>
    <message>
        <source>Generator and container per kW</source>
        <translation>每 kW 的发电机和集装箱</translation>
    </message>
    <message>
        <source>Generator and machines</source>
        <translation>发电机和机器</translation>
    </message>
    <message>
        <source>Graphics card, 10 GH/s</source>
        <translation>显卡，10 GH/s</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>Grid (below 0: fed in)</source>
        <translation>电网（低于 0：上网）</translation>
    </message>
    <message>
        <source>Hashes per block, on average</source>
        <translation>平均每个区块的哈希数</translation>
    </message>
    <message>
        <source>Hashes per share of difficulty 1</source>
        <translation>每个难度为 1 的份额的哈希数</translation>
    </message>
    <message>
        <source>Hashrate</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Hashrate of the network</source>
        <translation>网络算力</translation>
    </message>
    <message>
        <source>Heat and hot water of a flat in a day</source>
        <translation>每户每天的供暖和热水</translation>
    </message>
    <message>
        <source>Heat bill of a month</source>
        <translation>每月的热费</translation>
    </message>
    <message>
        <source>Heat by mining, net</source>
        <translation>挖矿供热，净额</translation>
    </message>
    <message>
        <source>Heat from miners in a day</source>
        <translation>每天来自矿机的热量</translation>
    </message>
    <message>
        <source>Heat from miners is the cheapest heat.</source>
        <translation>矿机的热量是最便宜的热量。</translation>
    </message>
    <message>
        <source>Heat in a month</source>
        <translation>每月的热量</translation>
    </message>
    <message>
        <source>Heat in all these years</source>
        <translation>这些年的总热量</translation>
    </message>
    <message>
        <source>Heat in it, in a day</source>
        <translation>每天其中的热量</translation>
    </message>
    <message>
        <source>Heat into the house</source>
        <translation>进入房屋的热量</translation>
    </message>
    <message>
        <source>Heat of Finland&apos;s homes in a year</source>
        <translation>芬兰住宅每年的热量</translation>
    </message>
    <message>
        <source>Heat of a home in a year</source>
        <translation>一户住宅每年的热量</translation>
    </message>
    <message>
        <source>Heat of a thousand cubic feet, HHV</source>
        <translation>每千立方英尺的热量（高热值）</translation>
    </message>
    <message>
        <source>Heat per electricity of a pool&apos;s heat pump</source>
        <translation>泳池热泵的性能系数（COP）</translation>
    </message>
    <message>
        <source>Heat per electricity of the heat pump</source>
        <translation>热泵的性能系数（COP）</translation>
    </message>
    <message>
        <source>Heat pump</source>
        <translation>热泵</translation>
    </message>
    <message>
        <source>Heat that arrives when it is wanted</source>
        <translation>在需要时送达的热量</translation>
    </message>
    <message>
        <source>Heat that is needed, on average</source>
        <translation>平均需要的热量</translation>
    </message>
    <message>
        <source>Heat that is used in a year</source>
        <translation>每年被利用的热量</translation>
    </message>
    <message>
        <source>Heat that it loses per degree</source>
        <translation>每度温差损失的热量</translation>
    </message>
    <message>
        <source>Heat that the house needs in a day</source>
        <translation>房屋每天需要的热量</translation>
    </message>
    <message>
        <source>Heat that the house needs in a year</source>
        <translation>房屋每年需要的热量</translation>
    </message>
    <message>
        <source>Heat that this buys in a day</source>
        <translation>这笔钱每天买到的热量</translation>
    </message>
    <message>
        <source>Heat that warms it by one degree</source>
        <translation>使其升高一度的热量</translation>
    </message>
    <message>
        <source>Heater appliance, 10 TH/s</source>
        <translation>挖矿电暖器，10 TH/s</translation>
    </message>
    <message>
        <source>Heating with miners cost</source>
        <translation>用矿机供暖的费用</translation>
    </message>
    <message>
        <source>Here mining is the cheapest heat: {mining} against {pump} from the heat pump and {gas} from gas.</source>
        <translation>在这里挖矿供热最便宜：{mining}，热泵为 {pump}，燃气为 {gas}。</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>High: only the hungriest that still pays</source>
        <translation>高：全部为仍能赚回电费的最耗电机器</translation>
    </message>
    <message>
        <source>Highest net load with miners</source>
        <translation>有矿机时的最高净负荷</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Homes need</source>
        <translation>住宅需要</translation>
    </message>
    <message>
        <source>Homes only: shops, offices and hot water of others come on top.</source>
        <translation>仅限住宅：商店、办公室以及其他用户的热水另计。</translation>
    </message>
    <message>
        <source>Homes that the claimed heat would warm, if all of it arrived</source>
        <translation>如果声称的热量全部送达，能供暖的住宅数</translation>
    </message>
    <message>
        <source>Hot water that this is in a day, without losses</source>
        <translation>相当于每天的热水量，不计损失</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>一天中的小时</translation>
    </message>
    <message>
        <source>Hours a day that the element heats</source>
        <translation>加热元件每天加热的小时数</translation>
    </message>
    <message>
        <source>If others miss all of it</source>
        <translation>如果他人全部因此短缺</translation>
    </message>
    <message>
        <source>In a day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>In an outage miners stand back: they get only what would be wasted.</source>
        <translation>停电时矿机让位：它们只用本来会浪费的电。</translation>
    </message>
    <message>
        <source>In money, mining is like a heat pump with</source>
        <translation>按费用算，挖矿相当于热泵的 COP 为</translation>
    </message>
    <message>
        <source>In months without heating it would only use electricity, so it is off then.</source>
        <translation>在不供暖的月份它只会耗电，因此那时是关闭的。</translation>
    </message>
    <message>
        <source>In part: within {connection} miners make {share} of the heat; the rest needs another source.</source>
        <translation>部分可行：在 {connection} 以内，矿机产生 {share} 的热量；其余需要其他热源。</translation>
    </message>
    <message>
        <source>In the data centre, a year costs</source>
        <translation>在数据中心，一年的费用</translation>
    </message>
    <message>
        <source>In the generator</source>
        <translation>用于发电机</translation>
    </message>
    <message>
        <source>In the generator, it is CO2e of</source>
        <translation>用于发电机时的 CO2e</translation>
    </message>
    <message>
        <source>In twelve months, taken as they come</source>
        <translation>全年十二个月，不分季节</translation>
    </message>
    <message>
        <source>In winter heat in the house costs {heat} net, that of a plain heater {plain}. In summer they are off.</source>
        <translation>冬季屋内热量的净成本为 {heat}，普通电暖器为 {plain}。夏季它们是关闭的。</translation>
    </message>
    <message>
        <source>It costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>It costs in a day</source>
        <translation>每天的费用</translation>
    </message>
    <message>
        <source>It costs in a month</source>
        <translation>每月的费用</translation>
    </message>
    <message>
        <source>It counts today</source>
        <translation>目前的算法</translation>
    </message>
    <message>
        <source>It does not pay even if all heat is used: electricity there is too dear.</source>
        <translation>即使全部热量都被利用也不划算：那里的电太贵。</translation>
    </message>
    <message>
        <source>It does not pay for itself: {wait} is longer than the {life} that it lasts.</source>
        <translation>它收不回成本：{wait} 长于它 {life} 的寿命。</translation>
    </message>
    <message>
        <source>It earns</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>It earns in a day</source>
        <translation>每天的收入</translation>
    </message>
    <message>
        <source>It earns in a month</source>
        <translation>每月的收入</translation>
    </message>
    <message>
        <source>It earns more than it costs</source>
        <translation>收入高于成本</translation>
    </message>
    <message>
        <source>It falls each year by</source>
        <translation>每年下降</translation>
    </message>
    <message>
        <source>It fits: within {connection} miners make all of the heat and never stand in the way of a car.</source>
        <translation>可行：在 {connection} 以内，矿机产生全部热量，而且从不妨碍汽车充电。</translation>
    </message>
    <message>
        <source>It holds: against the grid {neutral} of the CO₂ is avoided.</source>
        <translation>成立：与电网相比，避免了 {neutral} 的 CO₂。</translation>
    </message>
    <message>
        <source>It is less: {energy} a year. {claimed} would take {wanted}, not {yours}.</source>
        <translation>少于声称：每年 {energy}。要达到 {claimed}，需要 {wanted}，而不是 {yours}。</translation>
    </message>
    <message>
        <source>It is more: {energy} a year. {claimed} would take {wanted} instead of {yours}.</source>
        <translation>多于声称：每年 {energy}。达到 {claimed} 只需 {wanted}，而不是 {yours}。</translation>
    </message>
    <message>
        <source>It is no dearer than a plain heater: whatever it earns is a gain.</source>
        <translation>它不比普通电暖器贵：赚到的都是净收益。</translation>
    </message>
    <message>
        <source>It is so many times Finland&apos;s electricity</source>
        <translation>相当于芬兰用电的倍数</translation>
    </message>
    <message>
        <source>It pays back what it costs more than a plain heater after {wait}, within the {life} that it lasts.</source>
        <translation>比普通电暖器贵出的部分在 {wait} 后收回，短于它 {life} 的寿命。</translation>
    </message>
    <message>
        <source>It pays: {gain} are gained with {share} of the heat used.</source>
        <translation>划算：利用 {share} 的热量，收益为 {gain}。</translation>
    </message>
    <message>
        <source>It saves {saved}, and the machines are paid back after {years}.</source>
        <translation>节省 {saved}，机器在 {years} 后收回成本。</translation>
    </message>
    <message>
        <source>It saves {saved}, but the machines are paid back only after {years} and last {life}.</source>
        <translation>节省 {saved}，但机器要在 {years} 后才收回成本，而寿命只有 {life}。</translation>
    </message>
    <message>
        <source>It will not find a block: {chance} in {years}. On average it takes {wait}.</source>
        <translation>它不会找到区块：{years} 内的概率为 {chance}。平均需要 {wait}。</translation>
    </message>
    <message>
        <source>It works: the home is served all day, outage included, and miners use {mined}.</source>
        <translation>可行：家中全天有电，包括停电期间，矿机使用 {mined}。</translation>
    </message>
    <message>
        <source>Its power per power of computers</source>
        <translation>总功率与计算机功率之比</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>保持温度</translation>
    </message>
    <message>
        <source>Kept in it for an outage</source>
        <translation>为停电保留的电量</translation>
    </message>
    <message>
        <source>Left by flats and cars</source>
        <translation>住户和汽车用后的剩余</translation>
    </message>
    <message>
        <source>Left for cars at night</source>
        <translation>夜间留给汽车的电</translation>
    </message>
    <message>
        <source>Left in a day</source>
        <translation>每天结余</translation>
    </message>
    <message>
        <source>Left in the day</source>
        <translation>当天结余</translation>
    </message>
    <message>
        <source>Left to the miner who pays a share</source>
        <translation>付分成后矿工的剩余</translation>
    </message>
    <message>
        <source>Let out, it is CO2e of</source>
        <translation>直接排放时的 CO2e</translation>
    </message>
    <message>
        <source>Likely: {chance} in {years}. On average a block comes every {wait}.</source>
        <translation>有可能：{years} 内的概率为 {chance}。平均每 {wait} 出一个区块。</translation>
    </message>
    <message>
        <source>Lines, distance and who pays for the machines are left out; so is CO₂ of the electricity, which is used either way.</source>
        <translation>未计入线路、距离以及由谁支付机器；电力的 CO₂ 也未计入，因为无论如何都要用电。</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Low: only the thriftiest machine</source>
        <translation>低：全部为最省电的机器</translation>
    </message>
    <message>
        <source>Lowest net load with miners</source>
        <translation>有矿机时的最低净负荷</translation>
    </message>
    <message>
        <source>Lowest net load, without miners</source>
        <translation>无矿机时的最低净负荷</translation>
    </message>
    <message>
        <source>Machines in the table</source>
        <translation>表中的机器数</translation>
    </message>
    <message>
        <source>Machines of this power are needed</source>
        <translation>所需机器的功率</translation>
    </message>
    <message>
        <source>Machines of this power give the same</source>
        <translation>能供同样热量的机器功率</translation>
    </message>
    <message>
        <source>Machines paid back after</source>
        <translation>机器回本时间</translation>
    </message>
    <message>
        <source>Machines that run a third of the day earn a third: whether that pays is another question.</source>
        <translation>每天运行三分之一时间的机器只赚三分之一：是否划算是另一个问题。</translation>
    </message>
    <message>
        <source>Making the machines is not counted.</source>
        <translation>机器的制造未计入。</translation>
    </message>
    <message>
        <source>Mean power that the bill buys</source>
        <translation>账单能买到的平均功率</translation>
    </message>
    <message>
        <source>Mean power, of 96 quarter-hours</source>
        <translation>96 个一刻钟的平均功率</translation>
    </message>
    <message>
        <source>Methane counts</source>
        <translation>甲烷按多少倍计算</translation>
    </message>
    <message>
        <source>Methane counts 25 times CO₂</source>
        <translation>甲烷按 CO₂ 的 25 倍计算</translation>
    </message>
    <message>
        <source>Methane in a m³</source>
        <translation>每 m³ 中的甲烷</translation>
    </message>
    <message>
        <source>Methane in a thousand cubic feet</source>
        <translation>每千立方英尺中的甲烷</translation>
    </message>
    <message>
        <source>Methane that is kept from the air</source>
        <translation>避免排入大气的甲烷</translation>
    </message>
    <message>
        <source>Methane that slips through the generator unburnt</source>
        <translation>未燃烧而从发电机逃逸的甲烷</translation>
    </message>
    <message>
        <source>Methane that the flare destroys</source>
        <translation>火炬销毁的甲烷</translation>
    </message>
    <message>
        <source>Methane warms 25 times as much as CO₂.</source>
        <translation>甲烷的增温效应是 CO₂ 的 25 倍。</translation>
    </message>
    <message>
        <source>Miners</source>
        <translation>矿机</translation>
    </message>
    <message>
        <source>Miners flatten the duck curve.</source>
        <translation>矿机能削平鸭子曲线。</translation>
    </message>
    <message>
        <source>Miners heat a pool or a greenhouse for nothing.</source>
        <translation>矿机免费加热泳池或温室。</translation>
    </message>
    <message>
        <source>Miners heat the house in the hours in which no car charges.</source>
        <translation>矿机在没有汽车充电的时段为楼房供暖。</translation>
    </message>
    <message>
        <source>Miners heat the water of a car wash and save its bill.</source>
        <translation>矿机加热洗车店的水，省下热费。</translation>
    </message>
    <message>
        <source>Miners heated a house for two and a half years.</source>
        <translation>矿机为一所房子供暖了两年半。</translation>
    </message>
    <message>
        <source>Miners in the attic heat the house through a duct.</source>
        <translation>阁楼里的矿机经风管为房屋供暖。</translation>
    </message>
    <message>
        <source>Miners in the attic, ducted</source>
        <translation>阁楼里的矿机，经风管</translation>
    </message>
    <message>
        <source>Miners keep a tank of 2,500 gallons hot for 1,000 dollars a month and earn it back.</source>
        <translation>矿机以每月 1,000 美元让 2,500 加仑的水箱保持温热，并把这笔钱赚回来。</translation>
    </message>
    <message>
        <source>Miners of this power earn in a month</source>
        <translation>这种功率的矿机每月的收入</translation>
    </message>
    <message>
        <source>Miners then</source>
        <translation>此时的矿机</translation>
    </message>
    <message>
        <source>Miners used in the day</source>
        <translation>矿机当天的用电</translation>
    </message>
    <message>
        <source>Miners, at most</source>
        <translation>矿机，最大</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>挖矿</translation>
    </message>
    <message>
        <source>Mining against a heat pump</source>
        <translation>挖矿与热泵对比</translation>
    </message>
    <message>
        <source>Mining earns more than its electricity costs.</source>
        <translation>挖矿的收入高于电费。</translation>
    </message>
    <message>
        <source>Mining earns per kWh</source>
        <translation>挖矿每 kWh 的收入</translation>
    </message>
    <message>
        <source>Mining heat in a year</source>
        <translation>每年的挖矿热量</translation>
    </message>
    <message>
        <source>Mining is the cheapest here: {mining} net, against {propane} with propane and {pump} with a heat pump.</source>
        <translation>在这里挖矿最便宜：净 {mining}，丙烷为 {propane}，热泵为 {pump}。</translation>
    </message>
    <message>
        <source>Mining is the dearest: {mining} net, against {propane} with propane and {pump} with a heat pump.</source>
        <translation>挖矿最贵：净 {mining}，丙烷为 {propane}，热泵为 {pump}。</translation>
    </message>
    <message>
        <source>Mining lies between: {mining} net, against {propane} with propane and {pump} with a heat pump.</source>
        <translation>挖矿居中：净 {mining}，丙烷为 {propane}，热泵为 {pump}。</translation>
    </message>
    <message>
        <source>Mining makes 100 TWh of heat a year.</source>
        <translation>挖矿每年产生 100 TWh 热量。</translation>
    </message>
    <message>
        <source>Mining with it earns in a day</source>
        <translation>用它挖矿每天的收入</translation>
    </message>
    <message>
        <source>Mining with stranded gas earns money and cuts greenhouse gas.</source>
        <translation>用搁浅天然气挖矿，既赚钱又减少温室气体。</translation>
    </message>
    <message>
        <source>Missing to the flats</source>
        <translation>住户短缺的电</translation>
    </message>
    <message>
        <source>Missing to the home</source>
        <translation>家中短缺的电</translation>
    </message>
    <message>
        <source>Months a year in which it heats</source>
        <translation>每年供暖的月数</translation>
    </message>
    <message>
        <source>More CO₂ than the heat pump, per kWh of heat</source>
        <translation>每 kWh 热量比热泵多出的 CO₂</translation>
    </message>
    <message>
        <source>Most of this heat arises where nobody is cold, and in summer.</source>
        <translation>这些热量大部分产生在没有人觉得冷的地方，以及夏季。</translation>
    </message>
    <message>
        <source>Most pools pay out only from a least amount on.</source>
        <translation>大多数矿池要达到最低金额才付款。</translation>
    </message>
    <message>
        <source>Net load at {hour}:00</source>
        <translation>{hour}:00 的净负荷</translation>
    </message>
    <message>
        <source>Net load: demand less sun</source>
        <translation>净负荷：需求减去太阳能</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>No better than the grid, although {claimed} is clean.</source>
        <translation>并不比电网好，尽管有 {claimed} 是清洁的。</translation>
    </message>
    <message>
        <source>No contract brings the owner anything.</source>
        <translation>没有任何合同能给业主带来收益。</translation>
    </message>
    <message>
        <source>No cooling is counted here: the heating is the cooling. In the hours without need of heat fans must do.</source>
        <translation>这里不计冷却：供暖就是冷却。不需要热量的时段要靠风扇。</translation>
    </message>
    <message>
        <source>No difference: the generator lets {slip} of the methane through, the flare {flare}. Only the money is new.</source>
        <translation>没有区别：发电机漏过 {slip} 的甲烷，火炬漏过 {flare}。新增的只有钱。</translation>
    </message>
    <message>
        <source>No interest, taxes, royalties or moving costs; wells of this kind dry up within a few years.</source>
        <translation>不计利息、税、特许权使用费和搬迁费；这类气井几年内就会枯竭。</translation>
    </message>
    <message>
        <source>No, by far: it earns {share} of what its electricity costs.</source>
        <translation>远远不够：它只赚回电费的 {share}。</translation>
    </message>
    <message>
        <source>No: a kWh of heat costs {mining} by mining, {pump} from the heat pump and {gas} from gas.</source>
        <translation>不是：每 kWh 热量的成本，挖矿为 {mining}，热泵为 {pump}，燃气为 {gas}。</translation>
    </message>
    <message>
        <source>No: it earns {share} of what its electricity costs. As a heater it is cheaper by that.</source>
        <translation>不够：它赚回电费的 {share}。作为加热器，它便宜了这么多。</translation>
    </message>
    <message>
        <source>No: with miners the heat would cost {saved} more.</source>
        <translation>不行：用矿机，热量的费用会多 {saved}。</translation>
    </message>
    <message>
        <source>No: {twh} are less than the homes&apos; {demand}.</source>
        <translation>不能：{twh} 少于住宅所需的 {demand}。</translation>
    </message>
    <message>
        <source>Nobody knows the mean energy per terahash of the network: it is a guess from the machines that are sold.</source>
        <translation>没有人知道网络的平均每太哈希能耗：这是根据在售机器的猜测。</translation>
    </message>
    <message>
        <source>None of the heat is useful.</source>
        <translation>热量全部无用。</translation>
    </message>
    <message>
        <source>None: it earns more than its electricity costs.</source>
        <translation>无：收入高于电费。</translation>
    </message>
    <message>
        <source>Not carbon neutral: of the grid&apos;s CO₂ {neutral} is avoided, although {claimed} is clean.</source>
        <translation>不是碳中和：避免了电网 {neutral} 的 CO₂，尽管有 {claimed} 是清洁的。</translation>
    </message>
    <message>
        <source>Not the cheapest: {mining} by mining, {pump} from the heat pump, {gas} from gas.</source>
        <translation>不是最便宜的：挖矿为 {mining}，热泵为 {pump}，燃气为 {gas}。</translation>
    </message>
    <message>
        <source>Not yet: {gain} are lost; {least} of the heat would have to be used, not {share}.</source>
        <translation>还不划算：亏损 {gain}；需要利用 {least} 的热量，而不是 {share}。</translation>
    </message>
    <message>
        <source>Nothing is to be heated, so nothing speaks for miners.</source>
        <translation>没有什么需要加热，因此没有理由用矿机。</translation>
    </message>
    <message>
        <source>Nothing is to be heated: all of their heat is waste.</source>
        <translation>没有什么需要加热：它们的热量全部浪费。</translation>
    </message>
    <message>
        <source>Of a flare that burns as it should; in the field about 0.91 to 0.98</source>
        <translation>对应正常燃烧的火炬；现场约为 0.91 至 0.98</translation>
    </message>
    <message>
        <source>Of its electricity, it earns back</source>
        <translation>赚回电费的比例</translation>
    </message>
    <message>
        <source>Of the clean part, nobody else would have used</source>
        <translation>清洁部分中他人本来不会用的比例</translation>
    </message>
    <message>
        <source>Of the gas, becomes electricity</source>
        <translation>燃气转化为电力的比例</translation>
    </message>
    <message>
        <source>Of the gas, could become electricity</source>
        <translation>燃气可转化为电力的比例</translation>
    </message>
    <message>
        <source>Of the heat, comes from miners</source>
        <translation>来自矿机的热量占比</translation>
    </message>
    <message>
        <source>Of the heat, falls when homes are heated</source>
        <translation>产生于住宅供暖期的热量占比</translation>
    </message>
    <message>
        <source>Of the homes&apos; heat, covered</source>
        <translation>住宅热量得到满足的比例</translation>
    </message>
    <message>
        <source>Of the machines in the table, pay their electricity</source>
        <translation>表中能赚回电费的机器占比</translation>
    </message>
    <message>
        <source>Of the time, it runs</source>
        <translation>运行时间占比</translation>
    </message>
    <message>
        <source>Of their heat, arrives in the house</source>
        <translation>热量到达屋内的比例</translation>
    </message>
    <message>
        <source>Of their heat, is wanted and arrives</source>
        <translation>热量被需要且送达的比例</translation>
    </message>
    <message>
        <source>Of this, can be brought to homes</source>
        <translation>其中能送到住宅的比例</translation>
    </message>
    <message>
        <source>Of what was claimed, it is</source>
        <translation>相当于声称值的比例</translation>
    </message>
    <message>
        <source>On average solo and pool are the same but for the fee; what differs is luck.</source>
        <translation>平均而言，solo 与矿池相同，只差费用；不同的是运气。</translation>
    </message>
    <message>
        <source>On paper: {twh} are more than the homes&apos; {demand}. Of what arrives when it is cold, {covered} is covered.</source>
        <translation>纸面上可以：{twh} 多于住宅所需的 {demand}。按寒冷时送达的热量算，只满足 {covered}。</translation>
    </message>
    <message>
        <source>On the coldest days the heat pumps that were measured reached 2.44.</source>
        <translation>在最冷的几天，实测的热泵达到 2.44。</translation>
    </message>
    <message>
        <source>One Powerball ticket</source>
        <translation>一张 Powerball 彩票</translation>
    </message>
    <message>
        <source>One day of one shape of sun, wind and use, made up: no forecast, no weather of a place.</source>
        <translation>虚构的一天，日照、风和用电各取一种形状：不是预报，也不是某地的天气。</translation>
    </message>
    <message>
        <source>One kWh of useful heat if they run all year</source>
        <translation>全年运行时每 kWh 有用热量</translation>
    </message>
    <message>
        <source>One made-up day in spring: the shape of demand and sun, not a measurement.</source>
        <translation>虚构的春季一天：需求和日照的形状，不是测量值。</translation>
    </message>
    <message>
        <source>Only work that may wait or move can follow the heat.</source>
        <translation>只有可以等待或移动的计算，才能跟着热量需求走。</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>否则</translation>
    </message>
    <message>
        <source>Otherwise the gas is</source>
        <translation>否则燃气的去向</translation>
    </message>
    <message>
        <source>Out of date: {claimed} is of 2007; today it is {now}.</source>
        <translation>已过时：{claimed} 是 2007 年的数值；目前为 {now}。</translation>
    </message>
    <message>
        <source>Outdoors, mean of the season</source>
        <translation>室外，当季平均</translation>
    </message>
    <message>
        <source>Over twenty years methane counts nearly three times as much as over a hundred: say which one is meant.</source>
        <translation>按二十年计，甲烷的倍数几乎是按一百年计的三倍：请说明用的是哪一种。</translation>
    </message>
    <message>
        <source>Own power that nobody could use</source>
        <translation>没有人能用的自有电力</translation>
    </message>
    <message>
        <source>Own the rigs</source>
        <translation>自有矿机</translation>
    </message>
    <message>
        <source>Owning the rigs brings the most, {best}, and all of the risk. Second: {name}, {second}.</source>
        <translation>自有矿机带来的收益最多，{best}，风险也全部自担。其次：{name}，{second}。</translation>
    </message>
    <message>
        <source>Paid back after</source>
        <translation>回本时间</translation>
    </message>
    <message>
        <source>Paid back with the published income</source>
        <translation>按公布收入的回本时间</translation>
    </message>
    <message>
        <source>Paid for heat in a day</source>
        <translation>每天支付的热费</translation>
    </message>
    <message>
        <source>Paid for its heat in a month</source>
        <translation>每月为其热量支付的费用</translation>
    </message>
    <message>
        <source>Paid for power that is fed in</source>
        <translation>上网电价</translation>
    </message>
    <message>
        <source>Pays its electricity below</source>
        <translation>能耗低于此值可赚回电费</translation>
    </message>
    <message>
        <source>Plain heater</source>
        <translation>普通电暖器</translation>
    </message>
    <message>
        <source>Plants that cannot stop, of the demand</source>
        <translation>不能停机的电厂，占需求的比例</translation>
    </message>
    <message>
        <source>Pool, nearly for certain</source>
        <translation>矿池，几乎确定</translation>
    </message>
    <message>
        <source>Possible, but do not count on it: {chance} in {years}.</source>
        <translation>有可能，但别指望：{years} 内的概率为 {chance}。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Power drawn, fan included</source>
        <translation>耗电功率，含风扇</translation>
    </message>
    <message>
        <source>Power of its plain heating element</source>
        <translation>普通加热元件的功率</translation>
    </message>
    <message>
        <source>Power of mining</source>
        <translation>挖矿功率</translation>
    </message>
    <message>
        <source>Power of the computers</source>
        <translation>计算机的功率</translation>
    </message>
    <message>
        <source>Power of the duct&apos;s fan</source>
        <translation>风管风扇的功率</translation>
    </message>
    <message>
        <source>Power of the generator</source>
        <translation>发电机的功率</translation>
    </message>
    <message>
        <source>Power of the miners</source>
        <translation>矿机的功率</translation>
    </message>
    <message>
        <source>Power of the miners, all year</source>
        <translation>矿机的功率，全年</translation>
    </message>
    <message>
        <source>Power of the network</source>
        <translation>网络的功率</translation>
    </message>
    <message>
        <source>Power per power of the machines</source>
        <translation>总功率与机器功率之比</translation>
    </message>
    <message>
        <source>Power that mines</source>
        <translation>用于挖矿的功率</translation>
    </message>
    <message>
        <source>Price of a plain heater</source>
        <translation>普通电暖器的价格</translation>
    </message>
    <message>
        <source>Price of machines per TH/s</source>
        <translation>每 TH/s 的机器价格</translation>
    </message>
    <message>
        <source>Price of the appliance</source>
        <translation>挖矿电暖器的价格</translation>
    </message>
    <message>
        <source>Price of the machines</source>
        <translation>机器的价格</translation>
    </message>
    <message>
        <source>Prices of the machines and of the heat pump are not counted.</source>
        <translation>机器和热泵的价格未计入。</translation>
    </message>
    <message>
        <source>Processor, 150 MH/s</source>
        <translation>处理器，150 MH/s</translation>
    </message>
    <message>
        <source>Propane</source>
        <translation>丙烷</translation>
    </message>
    <message>
        <source>Propane price</source>
        <translation>丙烷价格</translation>
    </message>
    <message>
        <source>Published income of a month</source>
        <translation>公布的每月收入</translation>
    </message>
    <message>
        <source>Published: 12.50 dollars, when a PH/s earned 41.67 dollars a day.</source>
        <translation>公布的数据：12.50 美元，当时每 PH/s 每天收入 41.67 美元。</translation>
    </message>
    <message>
        <source>Published: 67 dollars, without saying at which price of electricity.</source>
        <translation>公布的数据：67 美元，未说明按什么电价。</translation>
    </message>
    <message>
        <source>Really added</source>
        <translation>实际增加</translation>
    </message>
    <message>
        <source>Right as CO₂ alone ({burnt}); with the methane that does not burn it is {whole}.</source>
        <translation>只算 CO₂ 时正确（{burnt}）；计入未燃烧的甲烷则为 {whole}。</translation>
    </message>
    <message>
        <source>Right, unburnt methane included: {whole}.</source>
        <translation>正确，已计入未燃烧的甲烷：{whole}。</translation>
    </message>
    <message>
        <source>Right: {now}.</source>
        <translation>正确：{now}。</translation>
    </message>
    <message>
        <source>Saved in a day</source>
        <translation>每天节省</translation>
    </message>
    <message>
        <source>Sell the gas</source>
        <translation>出售燃气</translation>
    </message>
    <message>
        <source>Selling the gas brings the most, {best}, without risk. Second: {name}, {second}.</source>
        <translation>出售燃气带来的收益最多，{best}，没有风险。其次：{name}，{second}。</translation>
    </message>
    <message>
        <source>Share of clean electricity</source>
        <translation>清洁电力占比</translation>
    </message>
    <message>
        <source>Share of the income for the owner</source>
        <translation>业主的收入分成</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>迄今</translation>
    </message>
    <message>
        <source>So it is carbon neutral to</source>
        <translation>因此实际的碳中和程度为</translation>
    </message>
    <message>
        <source>So many blocks come that luck evens out in {years}: alone it saves the fee of {fee}.</source>
        <translation>区块很多，{years} 内运气会相互抵消：单独挖矿省下 {fee} 的费用。</translation>
    </message>
    <message>
        <source>Solo or in a pool</source>
        <translation>solo 还是加入矿池</translation>
    </message>
    <message>
        <source>Solo, on average</source>
        <translation>solo，平均</translation>
    </message>
    <message>
        <source>Solo: at least one block</source>
        <translation>solo：至少一个区块</translation>
    </message>
    <message>
        <source>Solo: still nothing</source>
        <translation>solo：仍一无所获</translation>
    </message>
    <message>
        <source>Spent until then</source>
        <translation>到此时的支出</translation>
    </message>
    <message>
        <source>Steepest rise in three hours, without miners</source>
        <translation>三小时内最陡的上升，无矿机</translation>
    </message>
    <message>
        <source>Steepest rise with miners</source>
        <translation>最陡的上升，有矿机</translation>
    </message>
    <message>
        <source>Sun and warm air suffice: nothing is to be heated.</source>
        <translation>阳光和温暖的空气已足够：不需要加热。</translation>
    </message>
    <message>
        <source>Sun and wind</source>
        <translation>太阳能和风能</translation>
    </message>
    <message>
        <source>Sun and wind gave</source>
        <translation>太阳能和风能发电</translation>
    </message>
    <message>
        <source>Sun at noon</source>
        <translation>正午的太阳能</translation>
    </message>
    <message>
        <source>Sun lost without miners, GWh</source>
        <translation>无矿机时损失的太阳能，GWh</translation>
    </message>
    <message>
        <source>Sun of the day</source>
        <translation>当天的太阳能</translation>
    </message>
    <message>
        <source>Sun that helps, mean over day and night</source>
        <translation>有益的日照，昼夜平均</translation>
    </message>
    <message>
        <source>Sun that would have been lost, used by miners in a day</source>
        <translation>每天由矿机利用的、本来会损失的太阳能</translation>
    </message>
    <message>
        <source>Sun then</source>
        <translation>此时的太阳能</translation>
    </message>
    <message>
        <source>Sun, wind and battery keep the home alive through an outage; miners take what is left.</source>
        <translation>太阳能、风能和电池让家里在停电时仍有电；矿机使用剩余的电。</translation>
    </message>
    <message>
        <source>Surface of the pool, or glass of the greenhouse</source>
        <translation>泳池水面或温室玻璃的面积</translation>
    </message>
    <message>
        <source>Take a share</source>
        <translation>收取分成</translation>
    </message>
    <message>
        <source>Taken as the claim wants it: all of it</source>
        <translation>按该说法所要求的：全部</translation>
    </message>
    <message>
        <source>The battery begins at its reserve and loses 10 % there and back.</source>
        <translation>电池从其保留电量开始，充放一次损失 10 %。</translation>
    </message>
    <message>
        <source>The bitcoins count with the price of the day on which they were earned.</source>
        <translation>比特币按赚到当天的价格计算。</translation>
    </message>
    <message>
        <source>The cars want in a day</source>
        <translation>汽车每天需要</translation>
    </message>
    <message>
        <source>The claim does not say what heated before; that decides nearly everything.</source>
        <translation>该说法没有说明以前用什么供热；这几乎决定了一切。</translation>
    </message>
    <message>
        <source>The claim tells how long the house was heated, not at what cost: prices here are assumed.</source>
        <translation>该说法只说明房子供暖了多久，没有说明花费：这里的价格是假定的。</translation>
    </message>
    <message>
        <source>The claimed energy takes</source>
        <translation>要达到声称的能量需要</translation>
    </message>
    <message>
        <source>The connection cannot give, in a day</source>
        <translation>每天接入容量不足的部分</translation>
    </message>
    <message>
        <source>The connection of {connection} does not even carry flats and cars.</source>
        <translation>{connection} 的接入容量连住户和汽车都带不动。</translation>
    </message>
    <message>
        <source>The difficulty is taken to stay as it is. At the beginning of 2021 it was seven times lower.</source>
        <translation>假定难度保持不变。2021 年初的难度只有现在的七分之一。</translation>
    </message>
    <message>
        <source>The duck curve</source>
        <translation>鸭子曲线</translation>
    </message>
    <message>
        <source>The duck keeps its back: the rise is {after} after {before}, and the evening&apos;s peak grows.</source>
        <translation>鸭子的背还在：上升幅度由 {before} 变为 {after}，傍晚的高峰还会增大。</translation>
    </message>
    <message>
        <source>The evening&apos;s rise falls from {before} to {after}. For it the miners stand still but for {hours}.</source>
        <translation>傍晚的上升幅度从 {before} 降到 {after}。为此矿机只运行 {hours}，其余时间停机。</translation>
    </message>
    <message>
        <source>The fan&apos;s own heat is left out: it is small and much of it stays in the attic.</source>
        <translation>风扇自身的热量未计入：它很小，而且大部分留在阁楼里。</translation>
    </message>
    <message>
        <source>The gas is taken as methane: real gas holds heavier parts, and so more heat and CO₂.</source>
        <translation>燃气按甲烷计算：实际的燃气含有较重的组分，因此热量和 CO₂ 都更多。</translation>
    </message>
    <message>
        <source>The grid fails at</source>
        <translation>电网停电时刻</translation>
    </message>
    <message>
        <source>The heat of mining would warm Finland.</source>
        <translation>挖矿的热量能为芬兰供暖。</translation>
    </message>
    <message>
        <source>The heat was electric before and is so with miners; the bill stays and what they earn comes off it.</source>
        <translation>以前用电供热，改用矿机后仍然用电；账单不变，再从中减去它们的收入。</translation>
    </message>
    <message>
        <source>The home is safe, but nothing is left that miners should use.</source>
        <translation>家中供电有保障，但没有剩余的电可供矿机使用。</translation>
    </message>
    <message>
        <source>The home is safe. Feeding in pays more than mining, so miners get only what would be wasted: {mined}.</source>
        <translation>家中供电有保障。上网的收入高于挖矿，因此矿机只用本来会浪费的电：{mined}。</translation>
    </message>
    <message>
        <source>The home stands without power for a while: {missing} are missing. It needs a larger battery, or more kept in it.</source>
        <translation>家中会停电一段时间：短缺 {missing}。需要更大的电池，或保留更多电量。</translation>
    </message>
    <message>
        <source>The home uses, mean power</source>
        <translation>家庭用电，平均功率</translation>
    </message>
    <message>
        <source>The income per PH/s stands on a single published price of one day. It was twice as high a year before.</source>
        <translation>每 PH/s 的收入仅依据某一天公布的一个价格。一年前是它的两倍。</translation>
    </message>
    <message>
        <source>The miners</source>
        <translation>矿机</translation>
    </message>
    <message>
        <source>The miners earned more than electricity and machines cost: the heat was free.</source>
        <translation>矿机的收入超过了电费和机器费用：热量是免费的。</translation>
    </message>
    <message>
        <source>The miners run, at full power</source>
        <translation>矿机运行时间，按满功率</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The owner gets in a year</source>
        <translation>业主每年得到</translation>
    </message>
    <message>
        <source>The owner of a well earns with gas that was flared.</source>
        <translation>气井业主用本来被火炬燃烧的燃气赚钱。</translation>
    </message>
    <message>
        <source>The part that stays in the attic is lost, and so is all of it in summer.</source>
        <translation>留在阁楼里的部分损失了，夏季则全部损失。</translation>
    </message>
    <message>
        <source>The price of electricity at which it breaks even is what mining earns per kWh.</source>
        <translation>盈亏平衡的电价就是挖矿每 kWh 的收入。</translation>
    </message>
    <message>
        <source>The same in watts</source>
        <translation>同样的值，单位为瓦</translation>
    </message>
    <message>
        <source>The slip is part of what does not become electricity.</source>
        <translation>逃逸的甲烷属于未转化为电力的部分。</translation>
    </message>
    <message>
        <source>The uncertainty of each of these numbers is about a third.</source>
        <translation>这些数字的不确定度各约为三分之一。</translation>
    </message>
    <message>
        <source>The world&apos;s flares</source>
        <translation>全世界的火炬</translation>
    </message>
    <message>
        <source>Their electricity</source>
        <translation>它们的电费</translation>
    </message>
    <message>
        <source>Their electricity in a day</source>
        <translation>它们每天的电费</translation>
    </message>
    <message>
        <source>Their energy in the day, GWh</source>
        <translation>它们当天的用电，GWh</translation>
    </message>
    <message>
        <source>Their heat costs in a day, net</source>
        <translation>它们的热量每天的净成本</translation>
    </message>
    <message>
        <source>They earn</source>
        <translation>它们的收入</translation>
    </message>
    <message>
        <source>They earn in a day</source>
        <translation>它们每天的收入</translation>
    </message>
    <message>
        <source>They earn more than they cost: the heat comes on top.</source>
        <translation>它们的收入高于成本：热量是额外的收益。</translation>
    </message>
    <message>
        <source>They earn {share} of the bill and are paid back after {months}.</source>
        <translation>它们赚回账单的 {share}，在 {months} 后收回成本。</translation>
    </message>
    <message>
        <source>They earn {share} of the bill; paying them back takes {months}, longer than they last.</source>
        <translation>它们赚回账单的 {share}；收回成本需要 {months}，长于它们的寿命。</translation>
    </message>
    <message>
        <source>They earned</source>
        <translation>它们已赚得</translation>
    </message>
    <message>
        <source>They would earn {share} of the bill, but {hot} is more than most machines&apos; cooling can give.</source>
        <translation>它们能赚回账单的 {share}，但 {hot} 高于大多数机器的冷却系统能提供的温度。</translation>
    </message>
    <message>
        <source>This mining is 95 % carbon neutral.</source>
        <translation>这种挖矿是 95 % 碳中和的。</translation>
    </message>
    <message>
        <source>Times CO₂</source>
        <translation>CO₂ 的倍数</translation>
    </message>
    <message>
        <source>To heat all of it once takes</source>
        <translation>全部加热一次所需时间</translation>
    </message>
    <message>
        <source>To match the heat pump, mining would have to earn</source>
        <translation>要与热泵持平，挖矿的收入须达到</translation>
    </message>
    <message>
        <source>To the grid</source>
        <translation>送入电网</translation>
    </message>
    <message>
        <source>Today&apos;s number is higher by</source>
        <translation>目前的数值高出</translation>
    </message>
    <message>
        <source>Too high: {claimed} instead of {now}.</source>
        <translation>过高：{claimed}，应为 {now}。</translation>
    </message>
    <message>
        <source>Too low: burning alone gives {burnt}, not {claimed}.</source>
        <translation>过低：仅燃烧就产生 {burnt}，而不是 {claimed}。</translation>
    </message>
    <message>
        <source>Too low: {claimed} instead of {now}.</source>
        <translation>过低：{claimed}，应为 {now}。</translation>
    </message>
    <message>
        <source>Typical deviation of solo, of its mean</source>
        <translation>solo 的典型偏差，相对于其平均值</translation>
    </message>
    <message>
        <source>Useful heat in a year</source>
        <translation>每年的有用热量</translation>
    </message>
    <message>
        <source>Usual for warm air; less in winter</source>
        <translation>暖空气中的常见值；冬季较低</translation>
    </message>
    <message>
        <source>Wasted if they run all year</source>
        <translation>全年运行时浪费的电</translation>
    </message>
    <message>
        <source>Water comes at</source>
        <translation>进水温度</translation>
    </message>
    <message>
        <source>Water in the tank</source>
        <translation>水箱中的水</translation>
    </message>
    <message>
        <source>Wear, noise and the work of looking after it are not counted.</source>
        <translation>磨损、噪声和照管的工作未计入。</translation>
    </message>
    <message>
        <source>What a PH/s earned in a day, at the beginning</source>
        <translation>起初每 PH/s 每天的收入</translation>
    </message>
    <message>
        <source>What a PH/s earns in a day</source>
        <translation>每 PH/s 每天的收入</translation>
    </message>
    <message>
        <source>What a kWh of heat cost so far</source>
        <translation>以前每 kWh 热量的成本</translation>
    </message>
    <message>
        <source>What is kept warm</source>
        <translation>保温的对象</translation>
    </message>
    <message>
        <source>What the whole network uses</source>
        <translation>整个网络的用电</translation>
    </message>
    <message>
        <source>Where heat is wanted, a year costs</source>
        <translation>在需要热量处，一年的费用</translation>
    </message>
    <message>
        <source>Where heat is wanted, less the gas</source>
        <translation>在需要热量处，减去燃气</translation>
    </message>
    <message>
        <source>Where the heat is wanted anyway, what it earns makes the heating cheaper, even if it is less than it costs.</source>
        <translation>在本来就需要热量的地方，挖矿收入使供暖更便宜，即使收入低于成本。</translation>
    </message>
    <message>
        <source>Whether the gas would have been used otherwise later, or the well closed, no number here can tell.</source>
        <translation>这些燃气以后是否会另作他用，或气井是否会关闭，这里没有数字能说明。</translation>
    </message>
    <message>
        <source>Which is, of a thousand cubic feet</source>
        <translation>折合每千立方英尺</translation>
    </message>
    <message>
        <source>Which takes machines below</source>
        <translation>这要求机器的能耗低于</translation>
    </message>
    <message>
        <source>Who owns the rigs bears the price of bitcoin and the difficulty; who sells gas bears neither.</source>
        <translation>拥有矿机的人承担比特币价格和难度的风险；出售燃气的人两者都不承担。</translation>
    </message>
    <message>
        <source>Wind, mean power</source>
        <translation>风能，平均功率</translation>
    </message>
    <message>
        <source>With luck a home PC finds a block of its own.</source>
        <translation>运气好的话，家用电脑也能自己找到区块。</translation>
    </message>
    <message>
        <source>With miners</source>
        <translation>有矿机</translation>
    </message>
    <message>
        <source>With miners, net</source>
        <translation>有矿机，净额</translation>
    </message>
    <message>
        <source>With unburnt methane</source>
        <translation>计入未燃烧的甲烷</translation>
    </message>
    <message>
        <source>Without miners</source>
        <translation>无矿机</translation>
    </message>
    <message>
        <source>Without miners nothing changes.</source>
        <translation>没有矿机，就没有任何变化。</translation>
    </message>
    <message>
        <source>Worked out hour by hour, as in the chart</source>
        <translation>逐小时计算，与图中相同</translation>
    </message>
    <message>
        <source>Worse than before by {part}: the generator lets {slip} of the methane through, the flare {flare}.</source>
        <translation>比以前差 {part}：发电机漏过 {slip} 的甲烷，火炬漏过 {flare}。</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>Years that it lasts</source>
        <translation>寿命年数</translation>
    </message>
    <message>
        <source>Years that the machines last</source>
        <translation>机器的寿命年数</translation>
    </message>
    <message>
        <source>Yes: even what arrives in the season covers the homes&apos; {demand}.</source>
        <translation>能：即使只算供暖季送达的热量，也能满足住宅所需的 {demand}。</translation>
    </message>
    <message>
        <source>Yes: {net} are left. It stays so while its machines need less than {even}.</source>
        <translation>是：结余 {net}。只要机器的能耗低于 {even}，就一直如此。</translation>
    </message>
    <message>
        <source>a block on average</source>
        <translation>平均一个区块</translation>
    </message>
    <message>
        <source>and cars</source>
        <translation>加上汽车</translation>
    </message>
    <message>
        <source>and is kept at</source>
        <translation>并保持在</translation>
    </message>
    <message>
        <source>and miners</source>
        <translation>加上矿机</translation>
    </message>
    <message>
        <source>and where they are</source>
        <translation>且在住宅所在之处</translation>
    </message>
    <message>
        <source>and with them, GWh</source>
        <translation>有矿机时，GWh</translation>
    </message>
    <message>
        <source>as claimed</source>
        <translation>按声称</translation>
    </message>
    <message>
        <source>break even</source>
        <translation>盈亏平衡</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>声称</translation>
    </message>
    <message>
        <source>flared</source>
        <translation>火炬燃烧</translation>
    </message>
    <message>
        <source>for</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>kWh of a m³, HHV</source>
        <translation>每 m³ 的 kWh（高热值）</translation>
    </message>
    <message>
        <source>kWh that warm a litre by one degree</source>
        <translation>使一升水升高一度的 kWh</translation>
    </message>
    <message>
        <source>let out unburnt</source>
        <translation>未燃烧直接排放</translation>
    </message>
    <message>
        <source>outage begins</source>
        <translation>停电开始</translation>
    </message>
    <message>
        <source>outage ends</source>
        <translation>停电结束</translation>
    </message>
    <message>
        <source>run all day</source>
        <translation>全天运行</translation>
    </message>
    <message>
        <source>run while sun is plenty</source>
        <translation>在阳光充足时运行</translation>
    </message>
    <message>
        <source>shrinking(d, n): years that the income of the first day would last for the same sum, ((1 − d)^n − 1) / ln(1 − d).</source>
        <translation>shrinking(d, n)：按第一天的收入计算，得到同样总额所需的年数，((1 − d)^n − 1) / ln(1 − d)。</translation>
    </message>
    <message>
        <source>today</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>when homes are heated</source>
        <translation>住宅供暖时</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>{claimed} clean is not {claimed} neutral: {neutral} of the grid&apos;s CO₂ is avoided.</source>
        <translation>{claimed} 清洁并不等于 {claimed} 中和：避免了电网 {neutral} 的 CO₂。</translation>
    </message>
    <message>
        <source>{claimed} does not follow: CO₂ alone is {burnt}, with unburnt methane {whole}.</source>
        <translation>得不出 {claimed}：仅 CO₂ 为 {burnt}，计入未燃烧的甲烷为 {whole}。</translation>
    </message>
    <message>
        <source>{claimed} lies outside of what is possible: {low} to {high}, most likely about {best}.</source>
        <translation>{claimed} 超出可能的范围：{low} 至 {high}，最可能约为 {best}。</translation>
    </message>
    <message>
        <source>{claimed} lies within what is possible: {low} to {high}, most likely about {best}.</source>
        <translation>{claimed} 在可能的范围内：{low} 至 {high}，最可能约为 {best}。</translation>
    </message>
    <message>
        <source>{part} less than the flare, which lets {flare} of the methane through; the generator {slip}.</source>
        <translation>比火炬少 {part}：火炬漏过 {flare} 的甲烷，发电机漏过 {slip}。</translation>
    </message>
</context>
<context>
    <name>schedule</name>
    <message>
        <source>Heating ahead now: the room is to have {target} at {time}.</source>
        <translation>正在提前加热：房间应在 {time} 达到 {target}。</translation>
    </message>
    <message>
        <source>Next: {target} at {time}</source>
        <translation>接下来：{time} {target}</translation>
    </message>
    <message>
        <source>Next: {target} on {day} at {time}</source>
        <translation>接下来：{day} {time} {target}</translation>
    </message>
    <message>
        <source>Next: {target} tomorrow at {time}</source>
        <translation>接下来：明天 {time} {target}</translation>
    </message>
    <message>
        <source>Nothing is learned of this room yet: the lead comes from what you declared.</source>
        <translation>对这个房间尚未学习到数据：提前量按您的设定得出。</translation>
    </message>
    <message>
        <source>Target now {target}</source>
        <translation>当前目标 {target}</translation>
    </message>
    <message>
        <source>Target now {target}: {why}</source>
        <translation>当前目标 {target}：{why}</translation>
    </message>
    <message>
        <source>The control is set to constant power, so no target counts, not even the plan&apos;s.</source>
        <translation>控制方式设为恒定功率，因此任何目标都无效，计划中的也一样。</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>The week plan is off: the dial on the home page says what is wanted.</source>
        <translation>周计划已关闭：以主页上的旋钮为准。</translation>
    </message>
    <message>
        <source>These days are over.</source>
        <translation>这些日子已经过去。</translation>
    </message>
    <message>
        <source>These days overlap with another holiday: {days}.</source>
        <translation>这些日子与另一个假期重叠：{days}。</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{preset}, {target}</source>
        <translation>{preset}，{target}</translation>
    </message>
    <message>
        <source>{target}</source>
        <translation>{target}</translation>
    </message>
</context>
<context>
    <name>science</name>
    <message>
        <source>Another program has told BOINC to do something else for a while; this one waits until then.</source>
        <translation>另一个程序暂时让 BOINC 另作安排；本程序会等到它结束。</translation>
    </message>
    <message>
        <source>BOINC cannot be used: {problem}.</source>
        <translation>无法使用 BOINC：{problem}。</translation>
    </message>
    <message>
        <source>BOINC computes for no project yet. Join one in BOINC Manager; this program joins none.</source>
        <translation>BOINC 还没有为任何项目计算。请在 BOINC Manager 中加入一个项目；本程序不会加入任何项目。</translation>
    </message>
    <message>
        <source>BOINC does not accept the password</source>
        <translation>BOINC 不接受此密码</translation>
    </message>
    <message>
        <source>BOINC has no work now. Its projects send some when they have any.</source>
        <translation>BOINC 现在没有任务。它的项目有任务时会发来。</translation>
    </message>
    <message>
        <source>BOINC {version} answers.</source>
        <translation>BOINC {version} 有响应。</translation>
    </message>
    <message>
        <source>BOINC&apos;s file {file} is in none of its usual folders. Enter the folder of its data, or its password.</source>
        <translation>BOINC 的文件 {file} 不在任何常用文件夹中。请输入其数据文件夹，或它的密码。</translation>
    </message>
    <message>
        <source>Folding@home cannot be used: {problem}.</source>
        <translation>无法使用 Folding@home：{problem}。</translation>
    </message>
    <message>
        <source>Folding@home cannot rest by itself: when this program is killed while it folds, it goes on folding.</source>
        <translation>Folding@home 无法自行停歇：如果本程序在它折叠计算时被强行结束，它会继续折叠计算。</translation>
    </message>
    <message>
        <source>Folding@home does not do what it is told. It is left alone until you read the faults.</source>
        <translation>Folding@home 不按要求运行。在您查看故障之前不再控制它。</translation>
    </message>
    <message>
        <source>Folding@home has no work unit now. It fetches one when it folds.</source>
        <translation>Folding@home 现在没有工作单元。它在折叠计算时会获取一个。</translation>
    </message>
    <message>
        <source>Folding@home was told something else in another program, or stopped after failures of its own, and that holds. This program leaves it alone until you read the faults and try again.</source>
        <translation>Folding@home 在另一个程序中收到了其他指令，或因自身的故障而停止，以该状态为准。在您查看故障并重试之前，本程序不再控制它。</translation>
    </message>
    <message>
        <source>Folding@home {version} answers. {note}</source>
        <translation>Folding@home {version} 有响应。{note}</translation>
    </message>
    <message>
        <source>It cannot be used: {problem}.</source>
        <translation>无法使用：{problem}。</translation>
    </message>
    <message>
        <source>Somebody changed BOINC&apos;s mode in another program, and that holds. This program leaves BOINC alone until you read the faults and try again.</source>
        <translation>有人在另一个程序中更改了 BOINC 的模式，以该设置为准。在您查看故障并重试之前，本程序不再控制 BOINC。</translation>
    </message>
    <message>
        <source>The keyring is being asked for BOINC&apos;s password.</source>
        <translation>正在向密钥环询问 BOINC 的密码。</translation>
    </message>
    <message>
        <source>The password of its file is not the one that it uses. Restart BOINC, or enter the folder of its data.</source>
        <translation>其文件中的密码不是它正在使用的密码。请重新启动 BOINC，或输入其数据文件夹。</translation>
    </message>
    <message>
        <source>The password that you entered is not the one that it uses. Enter it once more.</source>
        <translation>您输入的密码不是它正在使用的密码。请重新输入。</translation>
    </message>
    <message>
        <source>The password that you entered is not there any more. Enter it once more.</source>
        <translation>您输入的密码已不存在。请重新输入。</translation>
    </message>
    <message>
        <source>The program of work unit {unit} goes on computing although Folding@home was told to pause. End it in Folding@home&apos;s own window, then try again.</source>
        <translation>已要求 Folding@home 暂停，但工作单元 {unit} 的程序仍在计算。请在 Folding@home 自己的窗口中结束它，然后重试。</translation>
    </message>
    <message>
        <source>What BOINC was set to cannot be kept on the disk, so it is left alone: it could not be set back.</source>
        <translation>无法把 BOINC 原来的设置保存到磁盘上，因此不控制它：否则无法恢复原来的设置。</translation>
    </message>
    <message>
        <source>You may not read BOINC&apos;s password in {file}. Join the group “boinc” (sudo usermod -a -G boinc “your name”, then log in again), or enter the password here.</source>
        <translation>您无权读取 {file} 中 BOINC 的密码。请加入“boinc”组（sudo usermod -a -G boinc “您的用户名”，然后重新登录），或在这里输入密码。</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>它没有及时响应</translation>
    </message>
    <message>
        <source>it does not do what it is told ({words})</source>
        <translation>它不按要求运行（{words}）</translation>
    </message>
    <message>
        <source>it ended the connection</source>
        <translation>它断开了连接</translation>
    </message>
    <message>
        <source>its answer cannot be read</source>
        <translation>它的响应无法读取</translation>
    </message>
    <message>
        <source>its answer declares a document type</source>
        <translation>它的响应声明了文档类型</translation>
    </message>
    <message>
        <source>its answer is far too long</source>
        <translation>它的响应过长</translation>
    </message>
    <message>
        <source>its answer is not what was asked for</source>
        <translation>它的响应与询问不符</translation>
    </message>
    <message>
        <source>nothing answers at port {port}; it does not run, most likely</source>
        <translation>端口 {port} 没有任何响应；它很可能没有运行</translation>
    </message>
    <message>
        <source>what answers there is no Folding@home of version 8</source>
        <translation>那里响应的不是版本 8 的 Folding@home</translation>
    </message>
    <message>
        <source>what it says of its changes does not fit</source>
        <translation>它报告的更改前后不符</translation>
    </message>
    <message>
        <source>{first} It computes for {projects}. {work}</source>
        <translation>{first}它正在为 {projects} 计算。{work}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>“{task}” of {project} goes on computing although BOINC told it to rest. BOINC is kept at rest; end that task in BOINC Manager, then try again.</source>
        <translation>已要求 BOINC 停歇，但 {project} 的“{task}”仍在计算。BOINC 保持停歇；请在 BOINC Manager 中结束该任务，然后重试。</translation>
    </message>
</context>
<context>
    <name>secrets</name>
    <message>
        <source>An earlier password may still stand in {path} ({reason}).</source>
        <translation>{path} 中可能还有以前的密码（{reason}）。</translation>
    </message>
    <message>
        <source>Others on this PC could read the passwords in {path}; now only this user can. Change them where they are used.</source>
        <translation>这台电脑上的其他人曾可以读取 {path} 中的密码；现在只有此用户可以读取。请在使用这些密码的地方更改它们。</translation>
    </message>
    <message>
        <source>The file of the passwords is damaged. It is kept as {path}, which only this user can read: type them again, and then delete it.</source>
        <translation>密码文件已损坏。它保留为 {path}，只有此用户可以读取：请重新输入密码，然后删除该文件。</translation>
    </message>
    <message>
        <source>The keyring did not take the password ({words}).</source>
        <translation>密钥环没有接受密码（{words}）。</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>密钥环没有响应。</translation>
    </message>
    <message>
        <source>The password cannot be kept in {path} ({reason}).</source>
        <translation>无法将密码保存在 {path} 中（{reason}）。</translation>
    </message>
    <message>
        <source>The password is kept until the program ends.</source>
        <translation>密码保留到程序结束。</translation>
    </message>
    <message>
        <source>The password stands in {path}, which only this user can read, and is not encrypted. To take it out of there, choose to be asked for it.</source>
        <translation>密码保存在 {path} 中，只有此用户可以读取，且未加密。若要将其移除，请选择每次询问密码。</translation>
    </message>
    <message>
        <source>The passwords in {path} are not read ({reason}).</source>
        <translation>未读取 {path} 中的密码（{reason}）。</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>此系统没有密钥环。</translation>
    </message>
</context>
<context>
    <name>sensors</name>
    <message>
        <source>The battery does not say whether the PC is plugged in.</source>
        <translation>电池没有说明电脑是否接通电源。</translation>
    </message>
    <message>
        <source>The processor&apos;s energy counter may be read by root only: since 2020 Linux keeps it closed, as its fine steps can betray secrets of other programs (PLATYPUS, CVE-2020-8694). The power is modelled now. To let one group read it: sudo groupadd --system --force power; sudo usermod --append --groups power $USER; put the line {rule} into /etc/udev/rules.d/70-warmgui-power.rules; then restart the computer. Every program of that group can read the counter, so add nobody else.</source>
        <translation>处理器的能量计数器只有 root 能读取：自 2020 年起 Linux 将其关闭，因为它的精细变化可能泄露其他程序的秘密（PLATYPUS，CVE-2020-8694）。现在功率由模型估算。要允许一个组读取：sudo groupadd --system --force power; sudo usermod --append --groups power $USER; 把这一行 {rule} 写入 /etc/udev/rules.d/70-warmgui-power.rules，然后重新启动电脑。该组的所有程序都能读取计数器，因此不要添加其他人。</translation>
    </message>
    <message>
        <source>A Shelly in your network: thermometer, plug or contact.</source>
        <translation>您网络中的 Shelly：温度计、智能插座或门窗传感器。</translation>
    </message>
    <message>
        <source>A command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>A device with the free firmware Tasmota.</source>
        <translation>使用自由固件 Tasmota 的设备。</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A file that another program writes the value into.</source>
        <translation>由其他程序写入数值的文件。</translation>
    </message>
    <message>
        <source>A plug of TP-Link that meters. Its library is an extra of its own.</source>
        <translation>TP-Link 的计量智能插座。它的库需要另行安装。</translation>
    </message>
    <message>
        <source>A program of yours that prints the value.</source>
        <translation>您自己的程序，会打印数值。</translation>
    </message>
    <message>
        <source>A serial port that prints numbers, or the hidraw device of a TEMPer stick.</source>
        <translation>打印数字的串口，或 TEMPer 测温棒的 hidraw 设备。</translation>
    </message>
    <message>
        <source>A small radio thermometer: Xiaomi with open firmware, BTHome.</source>
        <translation>小型无线温度计：使用开放固件的小米、BTHome。</translation>
    </message>
    <message>
        <source>A thermometer on a USB or serial port.</source>
        <translation>接在 USB 或串口上的温度计。</translation>
    </message>
    <message>
        <source>A topic of your MQTT broker, for example from zigbee2mqtt.</source>
        <translation>您的 MQTT 服务器的一个主题，例如来自 zigbee2mqtt。</translation>
    </message>
    <message>
        <source>A whole number is wanted.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>An address that answers with JSON or a number.</source>
        <translation>返回 JSON 或数字的地址。</translation>
    </message>
    <message>
        <source>Another room, a water tank, a pool, a greenhouse. It never counts for this room. Which place it measures, you choose on the page of places.</source>
        <translation>另一个房间、水箱、泳池或温室。它绝不用作这个房间的温度。它测量哪个地点，在“地点和加热器”页面选择。</translation>
    </message>
    <message>
        <source>Away from the PC&apos;s warm air, from sun and windows. Of several the middle counts.</source>
        <translation>请避开电脑的热风、阳光和窗户。有多个时取中位数。</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>蓝牙</translation>
    </message>
    <message>
        <source>Bluetooth address</source>
        <translation>蓝牙地址</translation>
    </message>
    <message>
        <source>Bluetooth does not work ({words})</source>
        <translation>蓝牙无法使用（{words}）</translation>
    </message>
    <message>
        <source>Bluetooth needs one more library: pip install {package}</source>
        <translation>蓝牙还需要一个库：pip install {package}</translation>
    </message>
    <message>
        <source>Brokers want a user name with a password.</source>
        <translation>使用密码时，MQTT 服务器还要求用户名。</translation>
    </message>
    <message>
        <source>Cannot be</source>
        <translation>不可能</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>已连接。</translation>
    </message>
    <message>
        <source>Counts for open windows.</source>
        <translation>用于判断窗户是否打开。</translation>
    </message>
    <message>
        <source>Counts for the heater that it was chosen for.</source>
        <translation>用于为其选择了它的加热器。</translation>
    </message>
    <message>
        <source>Counts for the place that it was chosen for.</source>
        <translation>用于为其选择了它的地点。</translation>
    </message>
    <message>
        <source>Counts for the power of this PC.</source>
        <translation>用作这台电脑的功率。</translation>
    </message>
    <message>
        <source>Counts for the room&apos;s temperature.</source>
        <translation>用作室温。</translation>
    </message>
    <message>
        <source>Counts for the sun.</source>
        <translation>用作日照。</translation>
    </message>
    <message>
        <source>Counts for the temperature outside.</source>
        <translation>用作室外温度。</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Empty, “Try it” only tries the broker.</source>
        <translation>留空时，“试一试”只测试 MQTT 服务器。</translation>
    </message>
    <message>
        <source>Enter the address of Home Assistant.</source>
        <translation>请输入 Home Assistant 的地址。</translation>
    </message>
    <message>
        <source>Enter the host of the MQTT broker.</source>
        <translation>请输入 MQTT 服务器的主机。</translation>
    </message>
    <message>
        <source>Enter the name or address of the broker.</source>
        <translation>请输入 MQTT 服务器的名称或地址。</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>Global radiation on the horizontal. It helps to learn the room.</source>
        <translation>水平面总辐射。有助于学习房间。</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>Home Assistant knows no entity “{entity}”</source>
        <translation>Home Assistant 中没有实体“{entity}”</translation>
    </message>
    <message>
        <source>Home Assistant refuses the token</source>
        <translation>Home Assistant 不接受此令牌</translation>
    </message>
    <message>
        <source>Home Assistant says that it is {state}</source>
        <translation>Home Assistant 报告它为 {state}</translation>
    </message>
    <message>
        <source>In the shade. It comes before the weather service.</source>
        <translation>在阴凉处。它优先于天气服务。</translation>
    </message>
    <message>
        <source>In your network.</source>
        <translation>在您的网络中。</translation>
    </message>
    <message>
        <source>In your network. Newer ones want the user name and password of your TP-Link account. It needs a library under the GPL, which is not part of this program: pip install warmgui[kasa]</source>
        <translation>在您的网络中。较新的型号需要您的 TP-Link 账户的用户名和密码。它需要一个采用 GPL 许可的库，该库不是本程序的一部分：pip install warmgui[kasa]</translation>
    </message>
    <message>
        <source>In your network. One that sleeps on a battery speaks through MQTT instead.</source>
        <translation>在您的网络中。靠电池休眠的设备则通过 MQTT 通信。</translation>
    </message>
    <message>
        <source>It has said nothing yet. Some devices speak only every few minutes.</source>
        <translation>它还没有发来任何数值。有些设备每隔几分钟才发送一次。</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>窗户关着。</translation>
    </message>
    <message>
        <source>It is open.</source>
        <translation>窗户开着。</translation>
    </message>
    <message>
        <source>It is {age} old, which is too old to count.</source>
        <translation>此数值已有 {age}，太旧，不予采用。</translation>
    </message>
    <message>
        <source>It runs without a shell; the first number that it prints counts.</source>
        <translation>不经过 shell 运行；采用它打印的第一个数字。</translation>
    </message>
    <message>
        <source>It says {value}.</source>
        <translation>它显示 {value}。</translation>
    </message>
    <message>
        <source>It stands on the device or in its app. An encrypted one cannot be read.</source>
        <translation>见设备上或其应用中。加密的设备无法读取。</translation>
    </message>
    <message>
        <source>Its id stands on its own page there. Empty, “Try it” only tries the server.</source>
        <translation>它的 id 见那里它自己的页面。留空时，“试一试”只测试服务器。</translation>
    </message>
    <message>
        <source>JSON over HTTP</source>
        <translation>HTTP 上的 JSON</translation>
    </message>
    <message>
        <source>Jumped</source>
        <translation>跳变</translation>
    </message>
    <message>
        <source>Kasa and Tapo plugs need one more library, which is under the GPL: pip install {package}</source>
        <translation>Kasa 和 Tapo 智能插座还需要一个采用 GPL 许可的库：pip install {package}</translation>
    </message>
    <message>
        <source>Kasa, Tapo</source>
        <translation>Kasa、Tapo</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>Not connected: {problem}.</source>
        <translation>未连接：{problem}。</translation>
    </message>
    <message>
        <source>Not encrypted: in your network the password can be read on its way.</source>
        <translation>未加密：在您的网络中，密码在途中可能被读取。</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>尚未收到</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Not read: the room&apos;s temperature comes from elsewhere, see above.</source>
        <translation>未读取：室温来自别处，见上方。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Shelly</source>
        <translation>Shelly</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>Tasmota</source>
        <translation>Tasmota</translation>
    </message>
    <message>
        <source>The Wayland desktop does not answer: {problem}.</source>
        <translation>Wayland 桌面没有响应：{problem}。</translation>
    </message>
    <message>
        <source>The broker kept this value, and nobody knows how old it is. It counts when the device speaks again.</source>
        <translation>这个数值由 MQTT 服务器保留，没有人知道它有多旧。设备再次发送后才会采用。</translation>
    </message>
    <message>
        <source>The first number in it counts, and is as old as the file.</source>
        <translation>采用其中的第一个数字，其时间即文件的时间。</translation>
    </message>
    <message>
        <source>The plug that a heater in the network hangs on. It is only read, never switched. Its watts are then measured, and not only what it says of itself. Which heater, you choose on the page of places.</source>
        <translation>网络中的加热器所接的智能插座。只读取，绝不切换。它的功率由此变为测量值，而不只是它自己报告的数值。是哪台加热器，在“地点和加热器”页面选择。</translation>
    </message>
    <message>
        <source>The plug that this PC hangs on. It is only read, never switched. Watts are then measured.</source>
        <translation>这台电脑所接的智能插座。只读取，绝不切换。功率由此变为测量值。</translation>
    </message>
    <message>
        <source>The power of a heater in the network (plug)</source>
        <translation>网络中一台加热器的功率（智能插座）</translation>
    </message>
    <message>
        <source>The power of this PC (plug)</source>
        <translation>这台电脑的功率（智能插座）</translation>
    </message>
    <message>
        <source>The room&apos;s temperature</source>
        <translation>室温</translation>
    </message>
    <message>
        <source>The sun (W/m²)</source>
        <translation>日照（W/m²）</translation>
    </message>
    <message>
        <source>The temperature of another place</source>
        <translation>另一个地点的温度</translation>
    </message>
    <message>
        <source>The temperature outside</source>
        <translation>室外温度</translation>
    </message>
    <message>
        <source>The weather service does not answer: {problem}. It is asked again in {time}.</source>
        <translation>天气服务没有响应：{problem}。将在 {time} 后再次询问。</translation>
    </message>
    <message>
        <source>The weather service has not answered yet.</source>
        <translation>天气服务尚未响应。</translation>
    </message>
    <message>
        <source>The weather service says nothing about now.</source>
        <translation>天气服务没有当前时刻的数据。</translation>
    </message>
    <message>
        <source>This Wayland desktop does not tell programs whether mouse and keyboard are in use.</source>
        <translation>此 Wayland 桌面不告诉程序鼠标和键盘是否在使用。</translation>
    </message>
    <message>
        <source>This Wayland desktop does not tell programs whether one of them fills the screen.</source>
        <translation>此 Wayland 桌面不告诉程序是否有程序占满屏幕。</translation>
    </message>
    <message>
        <source>This X11 desktop does not tell programs which window is in front.</source>
        <translation>此 X11 桌面不告诉程序哪个窗口在最前面。</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>过旧</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Whatever your Home Assistant already knows.</source>
        <translation>您的 Home Assistant 已知的任何数值。</translation>
    </message>
    <message>
        <source>Whether a window is open</source>
        <translation>窗户是否打开</translation>
    </message>
    <message>
        <source>While it is open, heating waits.</source>
        <translation>窗户打开时，加热暂停等待。</translation>
    </message>
    <message>
        <source>Windows does not let this program read the energy meter; the power is modelled. Some systems open it to administrators only.</source>
        <translation>Windows 不允许本程序读取电能计；功率由模型估算。有些系统只对管理员开放。</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关着</translation>
    </message>
    <message>
        <source>it answers with HTTP error {status}</source>
        <translation>它返回 HTTP 错误 {status}</translation>
    </message>
    <message>
        <source>it answers with a web page instead of data (a wrong address, or a page to log in?)</source>
        <translation>它返回的是网页而不是数据（地址有误，或是登录页面？）</translation>
    </message>
    <message>
        <source>it asks for a pause of {seconds} s (HTTP {status})</source>
        <translation>它要求暂停 {seconds} 秒（HTTP {status}）</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>它没有响应</translation>
    </message>
    <message>
        <source>it does not answer as a TEMPer does</source>
        <translation>它的响应不像 TEMPer</translation>
    </message>
    <message>
        <source>it gave no number but “{words}”</source>
        <translation>它给出的不是数字，而是“{words}”</translation>
    </message>
    <message>
        <source>it is in {unit}, and {wanted} is wanted</source>
        <translation>它的单位是 {unit}，而需要的是 {wanted}</translation>
    </message>
    <message>
        <source>it knows nothing under this address</source>
        <translation>它在此地址下没有任何内容</translation>
    </message>
    <message>
        <source>it redirects in circles</source>
        <translation>它循环重定向</translation>
    </message>
    <message>
        <source>it redirects to an unencrypted address</source>
        <translation>它重定向到未加密的地址</translation>
    </message>
    <message>
        <source>it redirects to another host ({host}), which is not followed</source>
        <translation>它重定向到其他主机（{host}），不会跟随</translation>
    </message>
    <message>
        <source>it redirects to what is no address (“{words}”)</source>
        <translation>它重定向到一个不是地址的内容（“{words}”）</translation>
    </message>
    <message>
        <source>it redirects, which is not followed here</source>
        <translation>它发出重定向，此处不会跟随</translation>
    </message>
    <message>
        <source>it refuses the user name, password or token</source>
        <translation>它不接受用户名、密码或令牌</translation>
    </message>
    <message>
        <source>it says neither on nor off but “{words}”</source>
        <translation>它的回答既不是开也不是关，而是“{words}”</translation>
    </message>
    <message>
        <source>it says neither open nor closed but “{words}”</source>
        <translation>它说的既不是开也不是关，而是“{words}”</translation>
    </message>
    <message>
        <source>it says {value} {unit}, which cannot be</source>
        <translation>它显示 {value} {unit}，这不可能</translation>
    </message>
    <message>
        <source>it says {value}, which cannot be</source>
        <translation>它给出 {value}，这不可能</translation>
    </message>
    <message>
        <source>it sent no JSON but “{words}”</source>
        <translation>它发来的不是 JSON，而是“{words}”</translation>
    </message>
    <message>
        <source>it speaks in secret; switch its encryption off, or use MQTT</source>
        <translation>它的通信已加密；请关闭其加密，或使用 MQTT</translation>
    </message>
    <message>
        <source>its answer has no “{path}”</source>
        <translation>它的响应中没有“{path}”</translation>
    </message>
    <message>
        <source>its answer has no “{path}” (“{step}” is missing; there is: {there})</source>
        <translation>它的响应中没有“{path}”（缺少“{step}”；现有：{there}）</translation>
    </message>
    <message>
        <source>its answer is far too long</source>
        <translation>它的响应过长</translation>
    </message>
    <message>
        <source>its answer takes too long</source>
        <translation>它的响应用时过长</translation>
    </message>
    <message>
        <source>its certificate is not trusted: {words}</source>
        <translation>它的证书不受信任：{words}</translation>
    </message>
    <message>
        <source>its command cannot be run: {problem}</source>
        <translation>无法运行它的命令：{problem}</translation>
    </message>
    <message>
        <source>its command did not end within {seconds} s</source>
        <translation>它的命令在 {seconds} 秒内没有结束</translation>
    </message>
    <message>
        <source>its command ended with code {code}: {words}</source>
        <translation>它的命令以代码 {code} 结束：{words}</translation>
    </message>
    <message>
        <source>its file cannot be read: {problem}</source>
        <translation>无法读取它的文件：{problem}</translation>
    </message>
    <message>
        <source>its password is needed</source>
        <translation>需要它的密码</translation>
    </message>
    <message>
        <source>its port cannot be used: {problem}</source>
        <translation>无法使用它的端口：{problem}</translation>
    </message>
    <message>
        <source>its sensor does not answer</source>
        <translation>它的传感器没有响应</translation>
    </message>
    <message>
        <source>its token is being looked for</source>
        <translation>正在查找它的令牌</translation>
    </message>
    <message>
        <source>nothing answers at {place}</source>
        <translation>{place} 没有任何响应</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开着</translation>
    </message>
    <message>
        <source>serial ports need one more library: pip install {package}</source>
        <translation>串口还需要一个库：pip install {package}</translation>
    </message>
    <message>
        <source>the place “{path}” cannot be read</source>
        <translation>无法读取位置“{path}”</translation>
    </message>
    <message>
        <source>the token of Home Assistant is needed</source>
        <translation>需要 Home Assistant 的令牌</translation>
    </message>
    <message>
        <source>there is no host named {place}</source>
        <translation>不存在名为 {place} 的主机</translation>
    </message>
    <message>
        <source>this device has no such sensor</source>
        <translation>此设备没有这样的传感器</translation>
    </message>
    <message>
        <source>this is no Home Assistant</source>
        <translation>这不是 Home Assistant</translation>
    </message>
    <message>
        <source>this is no Shelly</source>
        <translation>这不是 Shelly</translation>
    </message>
    <message>
        <source>this is no Tasmota</source>
        <translation>这不是 Tasmota</translation>
    </message>
    <message>
        <source>unknown kind “{kind}”</source>
        <translation>未知类型“{kind}”</translation>
    </message>
    <message>
        <source>{place} does not answer</source>
        <translation>{place} 没有响应</translation>
    </message>
    <message>
        <source>{place} does not speak TLS</source>
        <translation>{place} 不使用 TLS</translation>
    </message>
    <message>
        <source>{place} ended the connection without a whole answer</source>
        <translation>{place} 在给出完整响应之前断开了连接</translation>
    </message>
    <message>
        <source>{place}: {problem}.</source>
        <translation>{place}：{problem}。</translation>
    </message>
    <message>
        <source>{sensor} does not answer: {problem}.</source>
        <translation>{sensor} 没有响应：{problem}。</translation>
    </message>
    <message>
        <source>{sensor} has not answered for a while.</source>
        <translation>{sensor} 已有一段时间没有响应。</translation>
    </message>
    <message>
        <source>{thermometer}: {problem}.</source>
        <translation>{thermometer}：{problem}。</translation>
    </message>
    <message>
        <source>“{topic}” is no topic</source>
        <translation>“{topic}”不是主题</translation>
    </message>
    <message>
        <source>“{url}” is no address</source>
        <translation>“{url}”不是地址</translation>
    </message>
    <message>
        <source>“{value}” is no address.</source>
        <translation>“{value}”不是地址。</translation>
    </message>
    <message>
        <source>“{value}” is no number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” names no place in a JSON answer.</source>
        <translation>“{value}”不是 JSON 响应中的位置。</translation>
    </message>
</context>
<context>
    <name>servers</name>
    <message>
        <source>A pool program beside your own node, in your own network. Its user name is your payout address; ports above 4000 begin with a share difficulty that no PC reaches in a day.</source>
        <translation>与您自己的节点配套的矿池程序，位于您自己的网络中。它的用户名就是您的收款地址；4000 以上的端口起始份额难度高到没有电脑能在一天内达到。</translation>
    </message>
    <message>
        <source>A public pool</source>
        <translation>公共矿池</translation>
    </message>
    <message>
        <source>A public pool shares the rewards of all its members by work, and keeps a fee. It wants an account or a payout address; very small amounts may never be paid out.</source>
        <translation>公共矿池按工作量把奖励分给所有成员，并收取费用。它需要账户或收款地址；极小的金额可能永远不会付出。</translation>
    </message>
    <message>
        <source>A share difficulty is a number above 0, for example 0.01.</source>
        <translation>份额难度是大于 0 的数字，例如 0.01。</translation>
    </message>
    <message>
        <source>A solo pool</source>
        <translation>solo 矿池</translation>
    </message>
    <message>
        <source>A solo pool takes your payout address as user name. A found block pays that address, nearly whole; until then, which may be never, it pays nothing.</source>
        <translation>solo 矿池把您的收款地址用作用户名。找到的区块几乎全额付给该地址；在此之前它什么都不付，而那一天可能永远不会来。</translation>
    </message>
    <message>
        <source>A user name: no bitcoin address, so its spelling cannot be checked.</source>
        <translation>用户名：不是比特币地址，因此无法检查拼写。</translation>
    </message>
    <message>
        <source>A valid {kind} address of a test network: coins there are worth nothing.</source>
        <translation>有效的测试网 {kind} 地址：那里的币没有价值。</translation>
    </message>
    <message>
        <source>A valid {kind} address of bitcoin&apos;s main network.</source>
        <translation>有效的比特币主网 {kind} 地址。</translation>
    </message>
    <message>
        <source>A worker&apos;s name has no spaces.</source>
        <translation>矿工名不能含空格。</translation>
    </message>
    <message>
        <source>Asked for a share difficulty of {difficulty}; some pools ignore that.</source>
        <translation>已请求份额难度 {difficulty}；有些矿池会忽略。</translation>
    </message>
    <message>
        <source>Choose the node&apos;s cookie file, or use its password.</source>
        <translation>请选择节点的 cookie 文件，或使用它的密码。</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connected, authorised, job in {time}, share difficulty {difficulty}.</source>
        <translation>已连接，已授权，{time} 后收到任务，份额难度 {difficulty}。</translation>
    </message>
    <message>
        <source>Connected, work for block {height} in {time}.</source>
        <translation>已连接，{time} 后收到区块 {height} 的任务。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Does not answer, tries again</source>
        <translation>没有响应，正在重试</translation>
    </message>
    <message>
        <source>Encrypted: nobody on the way can read or change anything.</source>
        <translation>已加密：途中无人能读取或更改任何内容。</translation>
    </message>
    <message>
        <source>Enter the address, for example {example}.</source>
        <translation>请输入地址，例如 {example}。</translation>
    </message>
    <message>
        <source>Enter the bitcoin address that the reward of a block is to go to.</source>
        <translation>请输入接收区块奖励的比特币地址。</translation>
    </message>
    <message>
        <source>Enter the password for {host} first.</source>
        <translation>请先输入 {host} 的密码。</translation>
    </message>
    <message>
        <source>Enter the password that is to be kept, or choose to be asked for it.</source>
        <translation>请输入要保存的密码，或选择每次询问。</translation>
    </message>
    <message>
        <source>Enter the user name that stands in the node&apos;s configuration.</source>
        <translation>请输入节点配置中的用户名。</translation>
    </message>
    <message>
        <source>Enter your payout address, or your user name at this pool.</source>
        <translation>请输入您的收款地址，或您在此矿池的用户名。</translation>
    </message>
    <message>
        <source>Has a question for you</source>
        <translation>有问题要问您</translation>
    </message>
    <message>
        <source>It does not work: {reason}.</source>
        <translation>无法使用：{reason}。</translation>
    </message>
    <message>
        <source>Its certificate has changed</source>
        <translation>它的证书已更改</translation>
    </message>
    <message>
        <source>Needs its password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>Not encrypted, inside your own network.</source>
        <translation>未加密，在您自己的网络内。</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read your user name and redirect your work. Many pools have another port for TLS.</source>
        <translation>未加密：途中的其他人能读取您的用户名，并把您的计算转给别人。许多矿池有另一个用于 TLS 的端口。</translation>
    </message>
    <message>
        <source>Not encrypted: your node&apos;s password could be read on the way through the internet.</source>
        <translation>未加密：节点的密码在经过互联网的途中可能被读取。</translation>
    </message>
    <message>
        <source>Not tried: {reason}.</source>
        <translation>未测试：{reason}。</translation>
    </message>
    <message>
        <source>Not used: the practice network is chosen</source>
        <translation>未使用：已选择练习网络</translation>
    </message>
    <message>
        <source>On this PC: nothing leaves it.</source>
        <translation>在这台电脑上：没有任何数据离开它。</translation>
    </message>
    <message>
        <source>Own node</source>
        <translation>自己的节点</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>矿池</translation>
    </message>
    <message>
        <source>Pools are reached through the proxy {proxy}; nodes are asked directly.</source>
        <translation>通过代理 {proxy} 连接矿池；节点则直接连接。</translation>
    </message>
    <message>
        <source>Ready to stand in</source>
        <translation>备用，随时可顶替</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Rests until heating begins</source>
        <translation>开始加热后才工作</translation>
    </message>
    <message>
        <source>Share difficulty {difficulty}.</source>
        <translation>份额难度 {difficulty}。</translation>
    </message>
    <message>
        <source>Share difficulty {difficulty}. {expectation}</source>
        <translation>份额难度 {difficulty}。{expectation}</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>The miner program ended without an answer ({words}).</source>
        <translation>挖矿程序没有给出答复就结束了（{words}）。</translation>
    </message>
    <message>
        <source>The miner program ended without an answer; the log may say why.</source>
        <translation>挖矿程序没有给出答复就结束了；日志中可能有原因。</translation>
    </message>
    <message>
        <source>The test did not end within {time}.</source>
        <translation>测试在 {time} 内没有结束。</translation>
    </message>
    <message>
        <source>There is a space in it; neither an address nor a user name has one.</source>
        <translation>其中有空格；地址和用户名都不含空格。</translation>
    </message>
    <message>
        <source>This address is not of the network ({network}) that the node&apos;s port usually belongs to; the node decides.</source>
        <translation>此地址不属于该节点端口通常所属的网络（{network}）；以节点的判断为准。</translation>
    </message>
    <message>
        <source>This is a node&apos;s address. A pool&apos;s is like {example}.</source>
        <translation>这是节点的地址。矿池的地址形如 {example}。</translation>
    </message>
    <message>
        <source>This is a pool&apos;s address. A node&apos;s is like {example}.</source>
        <translation>这是矿池的地址。节点的地址形如 {example}。</translation>
    </message>
    <message>
        <source>Type the password again: the kept one belongs to the former address or user.</source>
        <translation>请重新输入密码：已保存的密码属于以前的地址或用户。</translation>
    </message>
    <message>
        <source>Works now</source>
        <translation>正在工作</translation>
    </message>
    <message>
        <source>Your own Bitcoin Core</source>
        <translation>您自己的 Bitcoin Core</translation>
    </message>
    <message>
        <source>Your own node gives the work itself: no pool, no fee, nobody to ask. There are no shares, only blocks, and a block pays your address. It must be fully synchronised.</source>
        <translation>您自己的节点自己提供任务：没有矿池，没有费用，无须求人。没有份额，只有区块，区块付给您的地址。它必须完全同步。</translation>
    </message>
    <message>
        <source>base58 (P2PKH)</source>
        <translation>base58 (P2PKH)</translation>
    </message>
    <message>
        <source>base58 (P2SH)</source>
        <translation>base58 (P2SH)</translation>
    </message>
    <message>
        <source>bech32 (P2WPKH)</source>
        <translation>bech32 (P2WPKH)</translation>
    </message>
    <message>
        <source>bech32 (P2WSH)</source>
        <translation>bech32 (P2WSH)</translation>
    </message>
    <message>
        <source>bech32m</source>
        <translation>bech32m</translation>
    </message>
    <message>
        <source>bech32m (Taproot)</source>
        <translation>bech32m (Taproot)</translation>
    </message>
    <message>
        <source>ckpool on your own node</source>
        <translation>您自己节点上的 ckpool</translation>
    </message>
    <message>
        <source>encrypted, certificate verified</source>
        <translation>已加密，证书已验证</translation>
    </message>
    <message>
        <source>encrypted, only the certificate that you trusted counts</source>
        <translation>已加密，只认您信任的证书</translation>
    </message>
    <message>
        <source>encrypted, the certificate is verified when it connects</source>
        <translation>已加密，连接时验证证书</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>not encrypted, but it does not leave this PC</source>
        <translation>未加密，但不离开这台电脑</translation>
    </message>
    <message>
        <source>not encrypted, inside your own network</source>
        <translation>未加密，在您自己的网络内</translation>
    </message>
    <message>
        <source>{expectation} You can ask for an easier one; some pools ignore the wish.</source>
        <translation>{expectation}您可以请求更低的难度；有些矿池会忽略这个请求。</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A copy of it could not be kept ({reason}).</source>
        <translation>无法保留其副本（{reason}）。</translation>
    </message>
    <message>
        <source>A radiator, a stove, underfloor heating. If there is none, say so: the heat loss is then learned sooner and better. It counts from the next fit on.</source>
        <translation>暖气片、火炉、地暖。如果都没有，请说明：这样热损失学得更快、更准。从下一次拟合起生效。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>After so many hours without mouse or keyboard heating stops and waits for you.</source>
        <translation>鼠标和键盘闲置这么多小时后，加热停止并等待您。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>BTU/h and BTU</source>
        <translation>BTU/h 和 BTU</translation>
    </message>
    <message>
        <source>Boost by</source>
        <translation>增强幅度</translation>
    </message>
    <message>
        <source>Boost for</source>
        <translation>增强时长</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By room temperature, or always the same power.</source>
        <translation>按室温控制，或始终使用相同功率。</translation>
    </message>
    <message>
        <source>CPU idle power</source>
        <translation>处理器空闲功率</translation>
    </message>
    <message>
        <source>CPU power at full load</source>
        <translation>处理器满载功率</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>处理器线程</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Closing the window keeps it in the tray</source>
        <translation>关闭窗口后保留在托盘</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>同意时间</translation>
    </message>
    <message>
        <source>Constant power</source>
        <translation>恒定功率</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>建筑结构</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>控制方式</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>Cookie 文件</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Device temperature: slow down at</source>
        <translation>设备温度：减速于</translation>
    </message>
    <message>
        <source>Device temperature: stop at</source>
        <translation>设备温度：停止于</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Devices must stop at least {gap} above the temperature at which they slow down.</source>
        <translation>设备的停止温度必须比减速温度至少高 {gap}。</translation>
    </message>
    <message>
        <source>Devices that are off</source>
        <translation>已关闭的设备</translation>
    </message>
    <message>
        <source>Earnings are known in dollars on a date; without a rate they are shown in sat and in US dollars.</source>
        <translation>收入以某日的美元得知；没有汇率时以 sat 和美元显示。</translation>
    </message>
    <message>
        <source>Efficiency of the power supply</source>
        <translation>电源效率</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Enter your user name or payout address at this pool.</source>
        <translation>请输入您在此矿池的用户名或收款地址。</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>地面面积</translation>
    </message>
    <message>
        <source>Go on heating after a restart</source>
        <translation>重启后继续加热</translation>
    </message>
    <message>
        <source>Hashes several versions of a header at once: more hashes for the same heat. Only where the pool allows it, and never unless you switch it on. Patents on it are offered under the Blockchain Defensive Patent License: reciprocal, not public domain. Read its terms first; this is no legal advice.</source>
        <translation>同时计算一个区块头的多个版本：同样的热量，更多的哈希。只在矿池允许时使用，而且除非您启用，否则绝不使用。相关专利按 Blockchain Defensive Patent License 提供许可：该许可以互惠为条件，并非公有领域。请先阅读其条款；这不是法律意见。</translation>
    </message>
    <message>
        <source>Heat in</source>
        <translation>热量单位</translation>
    </message>
    <message>
        <source>Heat loss of the room</source>
        <translation>房间热损失</translation>
    </message>
    <message>
        <source>Heavy (solid brick, concrete)</source>
        <translation>重型（实心砖、混凝土）</translation>
    </message>
    <message>
        <source>How much heat the walls hold.</source>
        <translation>墙体能储存多少热量。</translation>
    </message>
    <message>
        <source>How the room temperature becomes known. Without one it is modelled, and the program says so.</source>
        <translation>如何得知室温。没有温度计时用模型估算，程序会注明。</translation>
    </message>
    <message>
        <source>I type it in</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light (wood, plasterboard)</source>
        <translation>轻型（木材、石膏板）</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Longest unattended run</source>
        <translation>最长无人值守运行</translation>
    </message>
    <message>
        <source>Mainboard, memory, drives and fans: what no sensor in the PC sees.</source>
        <translation>主板、内存、硬盘和风扇：电脑里的传感器看不到的部分。</translation>
    </message>
    <message>
        <source>Medium (brick, some concrete)</source>
        <translation>中型（砖、部分混凝土）</translation>
    </message>
    <message>
        <source>Mining power when the control is constant.</source>
        <translation>恒定控制时的挖矿功率。</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Most watts that mining may add.</source>
        <translation>挖矿最多可增加的瓦数。</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>房间名称</translation>
    </message>
    <message>
        <source>No more copies are kept: there are {number}.</source>
        <translation>不再保留更多副本：已有 {number} 份。</translation>
    </message>
    <message>
        <source>No pool and no node is switched on: add one, or use the practice network.</source>
        <translation>没有启用任何矿池或节点：请添加一个，或使用练习网络。</translation>
    </message>
    <message>
        <source>None: use the room model</source>
        <translation>无：使用房间模型</translation>
    </message>
    <message>
        <source>One US dollar in your currency</source>
        <translation>一美元折合您的货币</translation>
    </message>
    <message>
        <source>Only where a tray exists. While it mines, the tray icon shows it.</source>
        <translation>仅在有托盘时有效。挖矿时托盘图标会显示。</translation>
    </message>
    <message>
        <source>Other heat in the room</source>
        <translation>房间里的其他热源</translation>
    </message>
    <message>
        <source>Otherwise heating is off whenever the program starts.</source>
        <translation>否则程序启动时加热总是关闭的。</translation>
    </message>
    <message>
        <source>Outside temperature</source>
        <translation>室外温度</translation>
    </message>
    <message>
        <source>Part of the heat that reaches the room</source>
        <translation>到达房间的热量比例</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Payout address</source>
        <translation>收款地址</translation>
    </message>
    <message>
        <source>Per kWh, all taxes included.</source>
        <translation>每 kWh，含所有税费。</translation>
    </message>
    <message>
        <source>Power of a graphics card at full load</source>
        <translation>显卡满载功率</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>安静时段</translation>
    </message>
    <message>
        <source>Read the terms: {site}</source>
        <translation>阅读条款：{site}</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>The list of servers cannot be “{value}”.</source>
        <translation>服务器列表不能是“{value}”。</translation>
    </message>
    <message>
        <source>The payout address is missing.</source>
        <translation>缺少收款地址。</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a character that no such address has.</source>
        <translation>收款地址“{address}”中有此类地址不会包含的字符。</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a typing error: its checksum does not match.</source>
        <translation>收款地址“{address}”有输入错误：校验和不符。</translation>
    </message>
    <message>
        <source>The payout address “{address}” has a wrong length.</source>
        <translation>收款地址“{address}”的长度不对。</translation>
    </message>
    <message>
        <source>The payout address “{address}” mixes capital and small letters; copy it anew.</source>
        <translation>收款地址“{address}”混用了大小写字母；请重新复制。</translation>
    </message>
    <message>
        <source>They carry what the room needs steadily, and this PC follows the quick changes.</source>
        <translation>它们承担房间持续需要的热量，这台电脑跟随快速的变化。</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>受信任的证书</translation>
    </message>
    <message>
        <source>Used only for a card whose power cannot be measured, until it is learned.</source>
        <translation>仅用于无法测量功率的显卡，直到学习到其功率为止。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>User name and password belong into their own fields, not into the address.</source>
        <translation>用户名和密码应填在各自的输入框中，不要写在地址里。</translation>
    </message>
    <message>
        <source>Version rolling (BIP 320)</source>
        <translation>版本滚动（BIP 320）</translation>
    </message>
    <message>
        <source>When fans should be quiet: 22:00-07:00, or mon-fri 22:00-07:00; sat-sun 23:30-09:00. Days may be numbers, 1 is Monday: 1-5 22:00-07:00</source>
        <translation>何时风扇应保持安静：22:00-07:00，或 mon-fri 22:00-07:00; sat-sun 23:30-09:00。日期也可以用数字，1 为星期一：1-5 22:00-07:00</translation>
    </message>
    <message>
        <source>socks5://127.0.0.1:9050 or http://host:port; empty for none. Your own node is asked directly.</source>
        <translation>socks5://127.0.0.1:9050 或 http://host:port；留空表示不用代理。您自己的节点直接连接。</translation>
    </message>
    <message>
        <source>“{url}” is of no known kind: write stratum+tcp://host:port, stratum+ssl://host:port, or http://host:8332 for your own node.</source>
        <translation>“{url}”的类型未知：请写成 stratum+tcp://host:port、stratum+ssl://host:port，或用 http://host:8332 表示您自己的节点。</translation>
    </message>
    <message>
        <source>“{value}” are no quiet hours. Type them as 22:00-07:00 or mon-fri 22:00-07:00.</source>
        <translation>“{value}”不是安静时段。请写成 22:00-07:00 或 mon-fri 22:00-07:00。</translation>
    </message>
    <message>
        <source>“{value}” begins at {time}: times are in steps of {step}</source>
        <translation>“{value}”的开始时间改为 {time}：时间以 {step} 为步长</translation>
    </message>
    <message>
        <source>“{value}” is no Bluetooth address; they look like A4:C1:38:12:34:56</source>
        <translation>“{value}”不是蓝牙地址；蓝牙地址形如 A4:C1:38:12:34:56</translation>
    </message>
    <message>
        <source>“{value}” is no address</source>
        <translation>“{value}”不是地址</translation>
    </message>
    <message>
        <source>“{value}” is no entity; they look like sensor.bedroom_temperature</source>
        <translation>“{value}”不是实体；实体形如 sensor.bedroom_temperature</translation>
    </message>
    <message>
        <source>“{value}” is no name of a program.</source>
        <translation>“{value}”不是程序名称。</translation>
    </message>
    <message>
        <source>“{value}” is not a holiday: it stays out.</source>
        <translation>“{value}”不是假期：未采用。</translation>
    </message>
    <message>
        <source>“{value}” is not the address of a proxy: write socks5://host:port, socks4://host:port or http://host:port, or leave it empty.</source>
        <translation>“{value}”不是代理地址：请写成 socks5://host:port、socks4://host:port 或 http://host:port，或留空。</translation>
    </message>
    <message>
        <source>Pool fee</source>
        <translation>矿池费用</translation>
    </message>
    <message>
        <source>0 counts what burning emits, and nothing else. The supply of the United States lost 2.3 % of what it produced (Alvarez et al., Science, 2018). All of what leaks is counted as methane.</source>
        <translation>0 表示只计燃烧的排放，不计其他。美国的供气损失了产量的 2.3 %（Alvarez 等，Science，2018）。泄漏的部分全部按甲烷计算。</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 至 1</translation>
    </message>
    <message>
        <source>0: as much as the least power that this PC can heat with.</source>
        <translation>0：与这台电脑能用来加热的最小功率相同。</translation>
    </message>
    <message>
        <source>0: it never changes. Bitcoin&apos;s own is 2016.</source>
        <translation>0：永不改变。比特币为 2016。</translation>
    </message>
    <message>
        <source>1 is served first, 5 last, where there is not power enough for all places.</source>
        <translation>当功率不足以满足所有地点时，1 最先供应，5 最后供应。</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>100 % when the PC stands in the room; less when its air leaves through a duct.</source>
        <translation>电脑放在房间内时为 100 %；其排风经风管排出时更低。</translation>
    </message>
    <message>
        <source>100 years (29.8 times CO₂)</source>
        <translation>100 年（CO₂ 的 29.8 倍）</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>2.80 is the median over a year of heat pumps in homes of the UK, 2.44 on their coldest days, down to -6 °C (Energy Systems Catapult, Electrification of Heat, 2023). That the first one belongs to 7 °C is our assumption: about the mean of a heating season there.</source>
        <translation>2.80 是英国住宅热泵全年的中位数，2.44 是最冷几天的中位数，低至 -6 °C（Energy Systems Catapult，Electrification of Heat，2023）。第一个数对应 7 °C 是我们的假定：大致为当地供暖季的平均值。</translation>
    </message>
    <message>
        <source>20 years (82.5 times CO₂)</source>
        <translation>20 年（CO₂ 的 82.5 倍）</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>475 g/kWh is the world&apos;s mean of 2019 (IEA). It counts where nothing better is known.</source>
        <translation>475 g/kWh 是 2019 年的世界平均值（IEA）。在没有更好的数值时采用。</translation>
    </message>
    <message>
        <source>A PEM file, where its certificate is one of your own.</source>
        <translation>PEM 文件，用于其证书是您自己的证书时。</translation>
    </message>
    <message>
        <source>A PEM file, where the broker&apos;s certificate is one of your own.</source>
        <translation>PEM 文件，用于 MQTT 服务器的证书是您自己的证书时。</translation>
    </message>
    <message>
        <source>A gap in the clouds is no sunshine.</source>
        <translation>云层的缝隙不算阳光。</translation>
    </message>
    <message>
        <source>A kWh of fuel means</source>
        <translation>每 kWh 燃料是指</translation>
    </message>
    <message>
        <source>A mempool-style server</source>
        <translation>mempool 类服务器</translation>
    </message>
    <message>
        <source>A password or token does not belong into the settings file; it was not taken over, and the next save removes it. Enter it on the room&apos;s page.</source>
        <translation>密码或令牌不应写在设置文件中；它没有被采用，下次保存时会被删除。请在“房间”页面输入。</translation>
    </message>
    <message>
        <source>A radiator or other heating</source>
        <translation>有暖气片或其他供暖</translation>
    </message>
    <message>
        <source>A short notice beside the tray icon, not more than one for the same thing.</source>
        <translation>托盘图标旁的简短通知，同一件事不会重复通知。</translation>
    </message>
    <message>
        <source>A table by day and hour</source>
        <translation>按日期和小时的表格</translation>
    </message>
    <message>
        <source>A: Eastern England</source>
        <translation>A：英格兰东部</translation>
    </message>
    <message>
        <source>Above it fans get loud: each device slows down until it is cooler.</source>
        <translation>超过此温度风扇会变吵：每台设备都会减速，直到变凉。</translation>
    </message>
    <message>
        <source>Added by day and hour</source>
        <translation>按日期和小时的附加费</translation>
    </message>
    <message>
        <source>Added to each kWh</source>
        <translation>每 kWh 的附加费</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>服务的地址</translation>
    </message>
    <message>
        <source>Always the first number</source>
        <translation>始终用第一个数字</translation>
    </message>
    <message>
        <source>An MQTT topic or an entity of Home Assistant; behind “&gt;” the place in its JSON, where it is JSON: tele/meter/SENSOR &gt; ENERGY.Power</source>
        <translation>MQTT 主题或 Home Assistant 的实体；若为 JSON，在“&gt;”之后写明其中的位置：tele/meter/SENSOR &gt; ENERGY.Power</translation>
    </message>
    <message>
        <source>An address with a password in it is not taken: enter the token apart from it.</source>
        <translation>不接受含有密码的地址：请单独输入令牌。</translation>
    </message>
    <message>
        <source>Another service (JSON over HTTP)</source>
        <translation>其他服务（JSON，通过 HTTP）</translation>
    </message>
    <message>
        <source>Appear in Home Assistant by itself</source>
        <translation>自动出现在 Home Assistant 中</translation>
    </message>
    <message>
        <source>Applies as soon as mouse or keyboard are used.</source>
        <translation>一使用鼠标或键盘即生效。</translation>
    </message>
    <message>
        <source>As I typed it in</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>As if nobody used it</source>
        <translation>视为无人使用</translation>
    </message>
    <message>
        <source>As if you used it</source>
        <translation>视为您正在使用</translation>
    </message>
    <message>
        <source>As set in its MQTT integration; usually homeassistant.</source>
        <translation>与其 MQTT 集成中的设置一致；通常为 homeassistant。</translation>
    </message>
    <message>
        <source>Asked every</source>
        <translation>询问间隔</translation>
    </message>
    <message>
        <source>Asked once in ten minutes at most. A node knows no price of bitcoin: that stays the dated one.</source>
        <translation>最多每十分钟询问一次。节点不知道比特币的价格：价格仍为历史数据。</translation>
    </message>
    <message>
        <source>At /metrics of the same port, with the same key.</source>
        <translation>位于同一端口的 /metrics，使用同一密钥。</translation>
    </message>
    <message>
        <source>B: East Midlands</source>
        <translation>B：东米德兰兹</translation>
    </message>
    <message>
        <source>BOINC</source>
        <translation>BOINC</translation>
    </message>
    <message>
        <source>Be warm at the time of the plan</source>
        <translation>在计划的时间变暖</translation>
    </message>
    <message>
        <source>Begin when so much own power is to spare</source>
        <translation>有这么多剩余自有电力时开始</translation>
    </message>
    <message>
        <source>Below it the battery does not heat: in an outage never, otherwise where security comes first.</source>
        <translation>低于此电量时电池不用于加热：停电时一律不用；其他时候在安全优先时不用。</translation>
    </message>
    <message>
        <source>Below this charge the power that charges it is not taken for heating.</source>
        <translation>低于此电量时，为它充电的电力不会用于加热。</translation>
    </message>
    <message>
        <source>Beyond known prices and forecasts, those of the day before count.</source>
        <translation>在已知价格和预报之外，采用前一天的数值。</translation>
    </message>
    <message>
        <source>Bidding zone (Energy-Charts)</source>
        <translation>竞价区（Energy-Charts）</translation>
    </message>
    <message>
        <source>Bitcoin Core</source>
        <translation>Bitcoin Core</translation>
    </message>
    <message>
        <source>Blocks between two changes of a class&apos;s difficulty</source>
        <translation>课堂网络两次难度调整之间的区块数</translation>
    </message>
    <message>
        <source>Bluetooth address</source>
        <translation>蓝牙地址</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>By the temperature outside</source>
        <translation>按室外温度</translation>
    </message>
    <message>
        <source>By the temperature outside: on the line through the two points below, and not beyond them. Where that is not known, the first one counts.</source>
        <translation>按室外温度：取下面两点之间的直线，不超出两点。室外温度未知时，采用第一个。</translation>
    </message>
    <message>
        <source>C: London</source>
        <translation>C：伦敦</translation>
    </message>
    <message>
        <source>Calibration of the modelled power: factor</source>
        <translation>模型功率的校准：系数</translation>
    </message>
    <message>
        <source>Calibration of the modelled power: offset</source>
        <translation>模型功率的校准：偏移</translation>
    </message>
    <message>
        <source>Calibration of the plug: factor</source>
        <translation>智能插座的校准：系数</translation>
    </message>
    <message>
        <source>Calibration of the plug: offset</source>
        <translation>智能插座的校准：偏移</translation>
    </message>
    <message>
        <source>Carbon intensity by day and hour</source>
        <translation>按日期和小时的碳强度</translation>
    </message>
    <message>
        <source>Carbon intensity from</source>
        <translation>碳强度来源</translation>
    </message>
    <message>
        <source>Carbon intensity of the grid</source>
        <translation>电网的碳强度</translation>
    </message>
    <message>
        <source>Carbon of the grid</source>
        <translation>电网碳排放</translation>
    </message>
    <message>
        <source>Carbon of the grid: Electricity Maps wants a token.</source>
        <translation>电网碳排放：Electricity Maps 需要令牌。</translation>
    </message>
    <message>
        <source>Carbon of the grid: enter address, place of the start and place of the value of the service.</source>
        <translation>电网碳排放：请输入该服务的地址、起始时间的位置和数值的位置。</translation>
    </message>
    <message>
        <source>Carbon of the grid: enter your zone at Electricity Maps.</source>
        <translation>电网碳排放：请输入您在 Electricity Maps 的区域。</translation>
    </message>
    <message>
        <source>Carbon: heat when the grid is clean</source>
        <translation>碳排放：电网清洁时加热</translation>
    </message>
    <message>
        <source>Certificate authority of Home Assistant</source>
        <translation>Home Assistant 的证书颁发机构</translation>
    </message>
    <message>
        <source>Certificate authority of the broker</source>
        <translation>MQTT 服务器的证书颁发机构</translation>
    </message>
    <message>
        <source>Certificate authority of the mempool server</source>
        <translation>mempool 服务器的证书颁发机构</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Charge of the home&apos;s battery</source>
        <translation>家用电池的电量</translation>
    </message>
    <message>
        <source>Class that was joined last</source>
        <translation>上次加入的课堂</translation>
    </message>
    <message>
        <source>Comfort: the target, whatever it costs</source>
        <translation>舒适：达到目标，不计费用</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands to a group reach all its machines. Letters, digits, - and _.</source>
        <translation>发给一个组的命令会到达组内所有机器。可用字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>Cookie file of Bitcoin Core</source>
        <translation>Bitcoin Core 的 cookie 文件</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>修正值</translation>
    </message>
    <message>
        <source>Cost: heat when electricity is cheap</source>
        <translation>费用：电价便宜时加热</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>从下次启动起生效。</translation>
    </message>
    <message>
        <source>D: Merseyside and North Wales</source>
        <translation>D：默西赛德和北威尔士</translation>
    </message>
    <message>
        <source>Device temperature in quiet hours</source>
        <translation>安静时段的设备温度</translation>
    </message>
    <message>
        <source>Difficulty and price from</source>
        <translation>难度和价格来源</translation>
    </message>
    <message>
        <source>E: West Midlands</source>
        <translation>E：西米德兰兹</translation>
    </message>
    <message>
        <source>Efficiency of a gas boiler</source>
        <translation>燃气锅炉的效率</translation>
    </message>
    <message>
        <source>Efficiency of a heat pump</source>
        <translation>热泵的效率</translation>
    </message>
    <message>
        <source>Efficiency of a propane boiler</source>
        <translation>丙烷锅炉的效率</translation>
    </message>
    <message>
        <source>Efficiency of an oil boiler</source>
        <translation>燃油锅炉的效率</translation>
    </message>
    <message>
        <source>Electricity Maps (with your token)</source>
        <translation>Electricity Maps（使用您的令牌）</translation>
    </message>
    <message>
        <source>Electricity price from</source>
        <translation>电价来源</translation>
    </message>
    <message>
        <source>Electricity prices</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Electricity prices: enter address, place of the start and place of the value of the service.</source>
        <translation>电价：请输入该服务的地址、起始时间的位置和数值的位置。</translation>
    </message>
    <message>
        <source>Electricity prices: enter the code of your Octopus product.</source>
        <translation>电价：请输入您的 Octopus 产品代码。</translation>
    </message>
    <message>
        <source>Electricity prices: in the table, {problem}.</source>
        <translation>电价：表格中，{problem}。</translation>
    </message>
    <message>
        <source>Electricity prices: {problem}.</source>
        <translation>电价：{problem}。</translation>
    </message>
    <message>
        <source>Empty where each step lasts until the next one.</source>
        <translation>若每一段都持续到下一段开始，则留空。</translation>
    </message>
    <message>
        <source>Encrypted connection to the broker (TLS)</source>
        <translation>与 MQTT 服务器的加密连接（TLS）</translation>
    </message>
    <message>
        <source>Energy-Charts (day-ahead, many zones)</source>
        <translation>Energy-Charts（日前价格，多个区域）</translation>
    </message>
    <message>
        <source>Energy-Charts: data by Fraunhofer ISE</source>
        <translation>Energy-Charts：数据来自 Fraunhofer ISE</translation>
    </message>
    <message>
        <source>Enter latitude and longitude for the weather service.</source>
        <translation>请输入天气服务所需的纬度和经度。</translation>
    </message>
    <message>
        <source>Enter the MQTT broker that the thermometers speak through.</source>
        <translation>请输入温度计通信所用的 MQTT 服务器。</translation>
    </message>
    <message>
        <source>Enter the address of Home Assistant.</source>
        <translation>请输入 Home Assistant 的地址。</translation>
    </message>
    <message>
        <source>Enter the address of the server that tells the difficulty.</source>
        <translation>请输入提供难度的服务器的地址。</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Every thermometer needs a key of its own.</source>
        <translation>每个温度计都需要自己的标识。</translation>
    </message>
    <message>
        <source>F: North East England</source>
        <translation>F：英格兰东北部</translation>
    </message>
    <message>
        <source>File or port</source>
        <translation>文件或端口</translation>
    </message>
    <message>
        <source>Fingerprint of the API&apos;s key</source>
        <translation>API 密钥的指纹</translation>
    </message>
    <message>
        <source>First comes</source>
        <translation>优先考虑</translation>
    </message>
    <message>
        <source>First word of our topics</source>
        <translation>我们的主题的第一个词</translation>
    </message>
    <message>
        <source>Fleet and Home Assistant</source>
        <translation>机群和 Home Assistant</translation>
    </message>
    <message>
        <source>Folder of BOINC&apos;s data</source>
        <translation>BOINC 的数据文件夹</translation>
    </message>
    <message>
        <source>Folding@home (version 8)</source>
        <translation>Folding@home（版本 8）</translation>
    </message>
    <message>
        <source>Follow commands that come through the broker</source>
        <translation>接受经 MQTT 服务器发来的命令</translation>
    </message>
    <message>
        <source>For classes: the chance of a block stands beside the best share.</source>
        <translation>用于上课：出块概率显示在最佳份额旁边。</translation>
    </message>
    <message>
        <source>For example DE, FR, SE-SE3 or US-CAL-CISO.</source>
        <translation>例如 DE、FR、SE-SE3 或 US-CAL-CISO。</translation>
    </message>
    <message>
        <source>For example DE-LU, AT, CH, FR, NL, NO2, SE3 or IT-North.</source>
        <translation>例如 DE-LU、AT、CH、FR、NL、NO2、SE3 或 IT-North。</translation>
    </message>
    <message>
        <source>For example data, or result[0].rates; several lists with “;” between; empty for all.</source>
        <translation>例如 data 或 result[0].rates；多个列表之间用“;”分隔；留空表示整个响应。</translation>
    </message>
    <message>
        <source>For example: Mo-Fr 07:00-22:00 0.32; 0.24. The first entry that fits counts. It also counts while the service above knows no price.</source>
        <translation>例如：Mo-Fr 07:00-22:00 0.32; 0.24。采用第一个符合的条目。上面的服务不知道价格时也采用此表。</translation>
    </message>
    <message>
        <source>For example: Room 204.</source>
        <translation>例如：204 室。</translation>
    </message>
    <message>
        <source>For grid fees that depend on the hour, for example: 17:00-20:00 0.16; 0.06. Where it says nothing, the addition above counts.</source>
        <translation>用于随小时变化的电网费，例如：17:00-20:00 0.16; 0.06。表中没有规定的时段采用上面的附加费。</translation>
    </message>
    <message>
        <source>For laptops that charge slowly, or not at all, while they heat.</source>
        <translation>用于加热时充电很慢或完全不充电的笔记本电脑。</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>G: North West England</source>
        <translation>G：英格兰西北部</translation>
    </message>
    <message>
        <source>Games, films, talks with slides.</source>
        <translation>游戏、电影、演示文稿。</translation>
    </message>
    <message>
        <source>Gas boiler</source>
        <translation>燃气锅炉</translation>
    </message>
    <message>
        <source>Gas is sold per</source>
        <translation>燃气的计价单位</translation>
    </message>
    <message>
        <source>Gas that leaks on its way</source>
        <translation>途中泄漏的燃气</translation>
    </message>
    <message>
        <source>Global warming potential of fossil methane, IPCC AR6 (2021), table 7.15.</source>
        <translation>化石甲烷的全球增温潜势，IPCC AR6（2021），表 7.15。</translation>
    </message>
    <message>
        <source>Go on with less power</source>
        <translation>以较低功率继续</translation>
    </message>
    <message>
        <source>Graphics cards compute science, too</source>
        <translation>显卡也进行科学计算</translation>
    </message>
    <message>
        <source>Grid fees, levies and the supplier&apos;s margin, before tax. Not for Octopus: its prices are final.</source>
        <translation>电网费、附加费和供电商的利润，税前。不适用于 Octopus：其价格已是最终价格。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>H: Southern England</source>
        <translation>H：英格兰南部</translation>
    </message>
    <message>
        <source>Heat by a week plan</source>
        <translation>按周计划加热</translation>
    </message>
    <message>
        <source>Heat on or off, target, preset and power limit. Nobody can change payout, pool or your consent from afar.</source>
        <translation>开启或关闭加热、目标、预设和功率上限。没有人能远程更改收款地址、矿池或您的同意。</translation>
    </message>
    <message>
        <source>Heat out of fuel in, on the heating value chosen above. On the higher one condensing boilers reach 90 to 95 %, oil boilers 80 to 87 %; on the lower one a condensing boiler may reach more than 100 %.</source>
        <translation>产出的热量与投入的燃料之比，按上面选择的热值。按高热值，冷凝锅炉达到 90 至 95 %，燃油锅炉达到 80 至 87 %；按低热值，冷凝锅炉可能超过 100 %。</translation>
    </message>
    <message>
        <source>Heat per electricity (COP), cold</source>
        <translation>性能系数（COP），寒冷时</translation>
    </message>
    <message>
        <source>Heat per electricity (COP), usual</source>
        <translation>性能系数（COP），平常</translation>
    </message>
    <message>
        <source>Heat pump</source>
        <translation>热泵</translation>
    </message>
    <message>
        <source>Heat that arrives</source>
        <translation>到达的热量</translation>
    </message>
    <message>
        <source>Heater</source>
        <translation>加热器</translation>
    </message>
    <message>
        <source>Heaters in the network</source>
        <translation>网络中的加热器</translation>
    </message>
    <message>
        <source>Heaters in the network keep their power for</source>
        <translation>网络中的加热器保持其功率的时长</translation>
    </message>
    <message>
        <source>Heating begins earlier, by a lead that is learned from your room: 6 hours at most.</source>
        <translation>提前开始加热，提前量从您的房间学习得出：最多 6 小时。</translation>
    </message>
    <message>
        <source>Heating oil is</source>
        <translation>取暖油种类</translation>
    </message>
    <message>
        <source>Higher heating value (gross)</source>
        <translation>高热值（总热值）</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>最高功率</translation>
    </message>
    <message>
        <source>Highest power of all heaters together</source>
        <translation>所有加热器合计的最高功率</translation>
    </message>
    <message>
        <source>Highest power of the whole fleet</source>
        <translation>整个机群的最高功率</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>假期</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>Home Assistant entities</source>
        <translation>Home Assistant 实体</translation>
    </message>
    <message>
        <source>Home Assistant&apos;s discovery prefix</source>
        <translation>Home Assistant 的发现前缀</translation>
    </message>
    <message>
        <source>Hours between cleanings of the filter</source>
        <translation>两次清洁滤网之间的小时数</translation>
    </message>
    <message>
        <source>In degrees, east is positive.</source>
        <translation>单位为度，东经为正。</translation>
    </message>
    <message>
        <source>In degrees, north is positive; for the weather service only.</source>
        <translation>单位为度，北纬为正；仅用于天气服务。</translation>
    </message>
    <message>
        <source>In g/kWh, for example: 10:00-16:00 180; 17:00-21:00 420; 320.</source>
        <translation>单位为 g/kWh，例如：10:00-16:00 180; 17:00-21:00 420; 320。</translation>
    </message>
    <message>
        <source>In one record of the list, or of a list of all starts. Seconds or milliseconds since 1970, or ISO 8601.</source>
        <translation>在列表的单条记录中，或在包含所有起始时间的列表中。自 1970 年起的秒数或毫秒数，或 ISO 8601。</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>反转</translation>
    </message>
    <message>
        <source>It has that at, outside</source>
        <translation>对应的室外温度</translation>
    </message>
    <message>
        <source>It has that at, outside (cold)</source>
        <translation>对应的室外温度（寒冷）</translation>
    </message>
    <message>
        <source>It must answer with JSON. {date} in it becomes today&apos;s date, then tomorrow&apos;s, as 2026-11-22.</source>
        <translation>它必须以 JSON 响应。其中的 {date} 会依次替换为今天和明天的日期，格式如 2026-11-22。</translation>
    </message>
    <message>
        <source>It starts in the tray, for you only. Whether it then heats is a setting of its own and needs your consent.</source>
        <translation>它在托盘中启动，仅对您的账户有效。之后是否加热由另一项设置决定，并且需要您的同意。</translation>
    </message>
    <message>
        <source>Its MQTT integration finds this PC while it tells the broker.</source>
        <translation>这台电脑向 MQTT 服务器告知信息期间，它的 MQTT 集成可以发现这台电脑。</translation>
    </message>
    <message>
        <source>Its address, for example http://homeassistant.local:8123; empty for none.</source>
        <translation>它的地址，例如 http://homeassistant.local:8123；留空表示没有。</translation>
    </message>
    <message>
        <source>Its code, as AGILE-24-10-01; it stands in the address of your tariff.</source>
        <translation>它的代码，例如 AGILE-24-10-01；见您的电价方案的网址。</translation>
    </message>
    <message>
        <source>Its prices are</source>
        <translation>其价格单位</translation>
    </message>
    <message>
        <source>Its temperature, power and state, for the fleet and for Home Assistant.</source>
        <translation>它的温度、功率和状态，供机群和 Home Assistant 使用。</translation>
    </message>
    <message>
        <source>Its values are</source>
        <translation>其数值单位</translation>
    </message>
    <message>
        <source>J: South East England</source>
        <translation>J：英格兰东南部</translation>
    </message>
    <message>
        <source>JSON for a service that wants a question (GraphQL); empty for most.</source>
        <translation>用于需要发送查询的服务（GraphQL）的 JSON；大多数服务留空。</translation>
    </message>
    <message>
        <source>K: South Wales</source>
        <translation>K：南威尔士</translation>
    </message>
    <message>
        <source>Keep the PC awake while it heats</source>
        <translation>加热时让电脑保持唤醒</translation>
    </message>
    <message>
        <source>Keep to the limit while you use the PC</source>
        <translation>遵守使用电脑时的上限</translation>
    </message>
    <message>
        <source>Kerosene</source>
        <translation>煤油</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>L: South West England</source>
        <translation>L：英格兰西南部</translation>
    </message>
    <message>
        <source>Lab and classroom</source>
        <translation>实验室与课堂</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Learning the room needs the real one; an outdoor sensor of your list comes first. The weather service is asked twice an hour at most, and is told your place to about 10 km.</source>
        <translation>学习房间需要真实的室外温度；列表中的室外传感器优先。天气服务每小时最多询问两次，得知的位置精度约为 10 km。</translation>
    </message>
    <message>
        <source>Letters, digits, - and _, and no other machine&apos;s. Empty: one that is made once and kept.</source>
        <translation>字母、数字、- 和 _，不能与其他机器相同。留空：自动生成一次并保留。</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>本地 API</translation>
    </message>
    <message>
        <source>Local API for programs on this PC</source>
        <translation>供这台电脑上的程序使用的本地 API</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>查询新版本</translation>
    </message>
    <message>
        <source>Lower heating value (net)</source>
        <translation>低热值（净热值）</translation>
    </message>
    <message>
        <source>M: Yorkshire</source>
        <translation>M：约克郡</translation>
    </message>
    <message>
        <source>MQTT and Home Assistant as they are set in their own sections. Nothing is ever switched.</source>
        <translation>MQTT 和 Home Assistant 采用各自部分中的设置。绝不会切换任何设备。</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>MQTT 服务器</translation>
    </message>
    <message>
        <source>MQTT topics</source>
        <translation>MQTT 主题</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>测量内容</translation>
    </message>
    <message>
        <source>Mempool server</source>
        <translation>mempool 服务器</translation>
    </message>
    <message>
        <source>Methane counts over</source>
        <translation>甲烷的计算年限</translation>
    </message>
    <message>
        <source>Metrics for Prometheus</source>
        <translation>Prometheus 的指标</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>挖矿</translation>
    </message>
    <message>
        <source>Mining is compared with it first: what it would cost to make the same heat so.</source>
        <translation>挖矿首先与它比较：用这种方式产生同样的热量要花多少钱。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>More than this from the grid ends heating with own power.</source>
        <translation>从电网取电超过此值时，结束用自有电力加热。</translation>
    </message>
    <message>
        <source>Most power at this outlet</source>
        <translation>此插座的最大功率</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>动画效果</translation>
    </message>
    <message>
        <source>N: South Scotland</source>
        <translation>N：苏格兰南部</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the header; in “Authorization” the token stands behind “Bearer”.</source>
        <translation>标头的名称；在“Authorization”中，令牌写在“Bearer”之后。</translation>
    </message>
    <message>
        <source>Name of this PC for people</source>
        <translation>这台电脑供人识别的名称</translation>
    </message>
    <message>
        <source>Name of this PC on the broker</source>
        <translation>这台电脑在 MQTT 服务器上的名称</translation>
    </message>
    <message>
        <source>Name or address in your network, for example 192.168.1.5; empty for none.</source>
        <translation>您网络中的名称或地址，例如 192.168.1.5；留空表示没有。</translation>
    </message>
    <message>
        <source>Needed where it tells prices in another currency than yours.</source>
        <translation>当它的价格使用与您不同的货币时需要。</translation>
    </message>
    <message>
        <source>Needs a key, which is shown once when it is made.</source>
        <translation>需要密钥，生成时只显示一次。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Networks that may be searched</source>
        <translation>可以搜索的网络</translation>
    </message>
    <message>
        <source>Never warmer than</source>
        <translation>温度绝不高于</translation>
    </message>
    <message>
        <source>Nickname in a class</source>
        <translation>在课堂中的昵称</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有区别</translation>
    </message>
    <message>
        <source>No thermometer of the room is switched on: add one, or use the room model.</source>
        <translation>没有启用任何房间温度计：请添加一个，或使用房间模型。</translation>
    </message>
    <message>
        <source>No. 2 fuel oil (extra light)</source>
        <translation>2 号燃油（特轻）</translation>
    </message>
    <message>
        <source>Nobody uses it after</source>
        <translation>多久后视为无人使用</translation>
    </message>
    <message>
        <source>None: only this PC heats</source>
        <translation>没有：只有这台电脑供热</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Not said: look for it</source>
        <translation>未说明：由程序查找</translation>
    </message>
    <message>
        <source>Nothing is contacted beyond this PC, whatever else is switched on.</source>
        <translation>无论启用了什么，都不联系这台电脑以外的任何地方。</translation>
    </message>
    <message>
        <source>Octopus Energy, Great Britain</source>
        <translation>Octopus Energy，英国（大不列颠）</translation>
    </message>
    <message>
        <source>Octopus product</source>
        <translation>Octopus 产品</translation>
    </message>
    <message>
        <source>Octopus region</source>
        <translation>Octopus 地区</translation>
    </message>
    <message>
        <source>Oil boiler</source>
        <translation>燃油锅炉</translation>
    </message>
    <message>
        <source>Oil is sold per</source>
        <translation>燃油的计价单位</translation>
    </message>
    <message>
        <source>On average, without this PC&apos;s heating: so much own power is not left for it.</source>
        <translation>平均值，不含这台电脑的加热：这么多自有电力不能用于加热。</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>使用电池时</translation>
    </message>
    <message>
        <source>On battery: pause below a charge of</source>
        <translation>使用电池：电量低于此值时暂停</translation>
    </message>
    <message>
        <source>On this desktop</source>
        <translation>桌面集成</translation>
    </message>
    <message>
        <source>Once a week WarmGUI asks for the newest version&apos;s number. The server sees your IP address; nothing is downloaded or installed by itself.</source>
        <translation>WarmGUI 每周查询一次最新版本号。服务器会看到您的 IP 地址；不会自动下载或安装任何内容。</translation>
    </message>
    <message>
        <source>One flat price</source>
        <translation>固定电价</translation>
    </message>
    <message>
        <source>One machine of a fleet does this. Work goes where heat is wanted, within the limit below.</source>
        <translation>由机群中的一台机器负责。工作分给需要热量的地方，不超过下方的上限。</translation>
    </message>
    <message>
        <source>One number</source>
        <translation>固定数值</translation>
    </message>
    <message>
        <source>One unit of the service&apos;s currency in yours</source>
        <translation>该服务的一单位货币折合您的货币</translation>
    </message>
    <message>
        <source>Only in good hours</source>
        <translation>仅在有利时段</translation>
    </message>
    <message>
        <source>Other heating in this room</source>
        <translation>这个房间的其他供暖</translation>
    </message>
    <message>
        <source>Other ways to heat</source>
        <translation>其他供暖方式</translation>
    </message>
    <message>
        <source>Outside temperature from</source>
        <translation>室外温度来源</translation>
    </message>
    <message>
        <source>Own sun: heat when the home has power to spare</source>
        <translation>自有太阳能：家中有剩余电力时加热</translation>
    </message>
    <message>
        <source>P: North Scotland</source>
        <translation>P：苏格兰北部</translation>
    </message>
    <message>
        <source>Paid for a kWh that you give to the grid</source>
        <translation>每 kWh 的上网电价</translation>
    </message>
    <message>
        <source>Part of the lab that was seen last</source>
        <translation>上次查看的实验室部分</translation>
    </message>
    <message>
        <source>Password at Bitcoin Core</source>
        <translation>Bitcoin Core 的密码</translation>
    </message>
    <message>
        <source>Password at the broker</source>
        <translation>MQTT 服务器的密码</translation>
    </message>
    <message>
        <source>Password of BOINC</source>
        <translation>BOINC 的密码</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Peak power of your solar cells</source>
        <translation>太阳能电池板的峰值功率</translation>
    </message>
    <message>
        <source>Per unit, all taxes included, without the standing charge. Where not set: 0.1143 €/kWh (EU households, first half of 2025, Eurostat) or 0.0629 £/kWh (Great Britain, October 2025, Ofgem).</source>
        <translation>每单位，含所有税费，不含固定费。未设置时：0.1143 €/kWh（欧盟家庭，2025 年上半年，Eurostat）或 0.0629 £/kWh（英国（大不列颠），2025 年 10 月，Ofgem）。</translation>
    </message>
    <message>
        <source>Per unit, all taxes included. Where not set: 2.459 $ per US gallon (United States, 17 November 2025, EIA).</source>
        <translation>每单位，含所有税费。未设置时：每美制加仑 2.459 $（美国，2025 年 11 月 17 日，EIA）。</translation>
    </message>
    <message>
        <source>Per unit, all taxes included. Where not set: 3.732 $ per US gallon (No. 2, United States, 8 December 2025, EIA).</source>
        <translation>每单位，含所有税费。未设置时：每美制加仑 3.732 $（2 号燃油，美国，2025 年 12 月 8 日，EIA）。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Place in the JSON</source>
        <translation>JSON 中的位置</translation>
    </message>
    <message>
        <source>Place of the end</source>
        <translation>结束时间的位置</translation>
    </message>
    <message>
        <source>Place of the list in the JSON</source>
        <translation>列表在 JSON 中的位置</translation>
    </message>
    <message>
        <source>Place of the start</source>
        <translation>起始时间的位置</translation>
    </message>
    <message>
        <source>Place of the value</source>
        <translation>数值的位置</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Places and heaters</source>
        <translation>地点和加热器</translation>
    </message>
    <message>
        <source>Plain electric heater</source>
        <translation>普通电暖器</translation>
    </message>
    <message>
        <source>Plan ahead</source>
        <translation>提前规划</translation>
    </message>
    <message>
        <source>Plug that measures it</source>
        <translation>测量它的智能插座</translation>
    </message>
    <message>
        <source>Plugged in: first charge to</source>
        <translation>接通电源：先充电至</translation>
    </message>
    <message>
        <source>Pools and nodes</source>
        <translation>矿池和节点</translation>
    </message>
    <message>
        <source>Pools or your own node</source>
        <translation>矿池或您自己的节点</translation>
    </message>
    <message>
        <source>Port of BOINC on this PC</source>
        <translation>这台电脑上 BOINC 的端口</translation>
    </message>
    <message>
        <source>Port of Folding@home on this PC</source>
        <translation>这台电脑上 Folding@home 的端口</translation>
    </message>
    <message>
        <source>Port of a class network</source>
        <translation>课堂网络的端口</translation>
    </message>
    <message>
        <source>Port of the broker</source>
        <translation>MQTT 服务器的端口</translation>
    </message>
    <message>
        <source>Port of the local API</source>
        <translation>本地 API 的端口</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Power from the grid</source>
        <translation>来自电网的功率</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>Power limit in quiet hours</source>
        <translation>安静时段的功率上限</translation>
    </message>
    <message>
        <source>Power limit on battery</source>
        <translation>使用电池时的功率上限</translation>
    </message>
    <message>
        <source>Power limit while nobody uses it</source>
        <translation>无人使用时的功率上限</translation>
    </message>
    <message>
        <source>Power limit while you use the PC</source>
        <translation>使用电脑时的功率上限</translation>
    </message>
    <message>
        <source>Power of the fan</source>
        <translation>风扇的功率</translation>
    </message>
    <message>
        <source>Power of the home&apos;s battery</source>
        <translation>家用电池的功率</translation>
    </message>
    <message>
        <source>Power of the solar cells</source>
        <translation>太阳能电池板的功率</translation>
    </message>
    <message>
        <source>Power of the whole home</source>
        <translation>整个家庭的功率</translation>
    </message>
    <message>
        <source>Power of the wind turbine</source>
        <translation>风力发电机的功率</translation>
    </message>
    <message>
        <source>Practice network (on this PC)</source>
        <translation>练习网络（在这台电脑上）</translation>
    </message>
    <message>
        <source>Preset: Comfort</source>
        <translation>预设：舒适</translation>
    </message>
    <message>
        <source>Preset: Eco</source>
        <translation>预设：节能</translation>
    </message>
    <message>
        <source>Preset: Frost</source>
        <translation>预设：防冻</translation>
    </message>
    <message>
        <source>Price of gas</source>
        <translation>燃气价格</translation>
    </message>
    <message>
        <source>Price of heating oil</source>
        <translation>取暖油价格</translation>
    </message>
    <message>
        <source>Price of propane</source>
        <translation>丙烷价格</translation>
    </message>
    <message>
        <source>Prices by day and hour</source>
        <translation>按日期和小时的价格</translation>
    </message>
    <message>
        <source>Prices per kWh and efficiencies below are told on this basis. Bills tell the higher one (gross, “Brennwert”, Hs), makers of boilers often the lower one (net, “Heizwert”, Hi).</source>
        <translation>下面的每 kWh 价格和效率以此为基准。账单用高热值（总热值，“Brennwert”，Hs），锅炉厂家常用低热值（净热值，“Heizwert”，Hi）。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Priority of this PC&apos;s room</source>
        <translation>这台电脑所在房间的优先级</translation>
    </message>
    <message>
        <source>Programs that need the PC</source>
        <translation>需要电脑的程序</translation>
    </message>
    <message>
        <source>Propane boiler</source>
        <translation>丙烷锅炉</translation>
    </message>
    <message>
        <source>Propane is sold per</source>
        <translation>丙烷的计价单位</translation>
    </message>
    <message>
        <source>Proxy for pools</source>
        <translation>矿池代理</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减弱</translation>
    </message>
    <message>
        <source>Reduced: nothing glides or pulses; values jump to where they belong.</source>
        <translation>减弱：没有滑动或脉动效果；数值直接跳到应有的位置。</translation>
    </message>
    <message>
        <source>Reserve of the battery for an outage</source>
        <translation>电池为停电保留的电量</translation>
    </message>
    <message>
        <source>Rest of the PC</source>
        <translation>电脑其余部分</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Room temperature</source>
        <translation>室温</translation>
    </message>
    <message>
        <source>Room temperature: stop at</source>
        <translation>室温：停止于</translation>
    </message>
    <message>
        <source>Room thermometer</source>
        <translation>房间温度计</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>科学计算</translation>
    </message>
    <message>
        <source>Science is computed by</source>
        <translation>进行科学计算的程序</translation>
    </message>
    <message>
        <source>Science is computed by BOINC or Folding@home, which you install and join yourself; this program only tells them how hard to work. Both: science on the processor, mining on the graphics cards.</source>
        <translation>科学计算由 BOINC 或 Folding@home 进行，由您自己安装并加入；本程序只告诉它们工作强度。两者：处理器做科学计算，显卡挖矿。</translation>
    </message>
    <message>
        <source>Security: keep the battery for an outage</source>
        <translation>安全：为停电保留电池电量</translation>
    </message>
    <message>
        <source>Server {number} cannot be “{value}”.</source>
        <translation>服务器 {number} 不能是“{value}”。</translation>
    </message>
    <message>
        <source>Server {number}: a password does not belong into the settings file; it was not taken over, and the next save removes it. Enter it on the page of the pools and nodes.</source>
        <translation>服务器 {number}：密码不应写在设置文件中；它没有被采用，下次保存时会被删除。请在“矿池和节点”页面输入。</translation>
    </message>
    <message>
        <source>Server {number}: {problem}</source>
        <translation>服务器 {number}：{problem}</translation>
    </message>
    <message>
        <source>Servers {first} and {second} are the same one, {host}: that is no reserve.</source>
        <translation>服务器 {first} 和 {second} 是同一台（{host}）：这起不到备用作用。</translation>
    </message>
    <message>
        <source>Set a power limit or a device temperature for the quiet hours.</source>
        <translation>请为安静时段设置功率上限或设备温度。</translation>
    </message>
    <message>
        <source>Set a power limit while you use the PC, or let the chosen programs pause: as it is they make no difference.</source>
        <translation>请设置使用电脑时的功率上限，或让所选程序运行时暂停：目前它们不起作用。</translation>
    </message>
    <message>
        <source>Share difficulty to ask for</source>
        <translation>请求的份额难度</translation>
    </message>
    <message>
        <source>Share out power among the machines from here</source>
        <translation>从这里向各台机器分配功率</translation>
    </message>
    <message>
        <source>Shared out by who needs heat most. Empty: everybody takes what it needs.</source>
        <translation>按谁最需要热量来分配。留空：每台各取所需。</translation>
    </message>
    <message>
        <source>Show all machines of the fleet here</source>
        <translation>在这里显示机群的所有机器</translation>
    </message>
    <message>
        <source>Show the odds on the home page</source>
        <translation>在主页上显示概率</translation>
    </message>
    <message>
        <source>Shown in the fleet and in Home Assistant. Empty: the PC&apos;s own name.</source>
        <translation>显示在机群和 Home Assistant 中。留空：使用电脑自己的名称。</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>文字和控件的大小</translation>
    </message>
    <message>
        <source>Some Wayland desktops do not tell programs whether somebody is there.</source>
        <translation>有些 Wayland 桌面不告诉程序是否有人在。</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>保持离线</translation>
    </message>
    <message>
        <source>Steered by this program</source>
        <translation>由本程序控制</translation>
    </message>
    <message>
        <source>Sun, battery and grid</source>
        <translation>太阳能、电池和电网</translation>
    </message>
    <message>
        <source>Sun, battery and grid from</source>
        <translation>太阳能、电池和电网的来源</translation>
    </message>
    <message>
        <source>Sun, battery and grid: enter the MQTT broker.</source>
        <translation>太阳能、电池和电网：请输入 MQTT 服务器。</translation>
    </message>
    <message>
        <source>Sun, battery and grid: enter the address of Home Assistant.</source>
        <translation>太阳能、电池和电网：请输入 Home Assistant 的地址。</translation>
    </message>
    <message>
        <source>Sun, battery and grid: say where at least one of them is read.</source>
        <translation>太阳能、电池和电网：请至少指定其中一项的读取位置。</translation>
    </message>
    <message>
        <source>Sun, battery and grid: the place “{path}” in the JSON cannot be read.</source>
        <translation>太阳能、电池和电网：无法读取 JSON 中的位置“{path}”。</translation>
    </message>
    <message>
        <source>Sun, battery and grid: “{value}” is no entity as sensor.grid_power.</source>
        <translation>太阳能、电池和电网：“{value}”不是 sensor.grid_power 这样的实体。</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Target temperature</source>
        <translation>目标温度</translation>
    </message>
    <message>
        <source>Tax on all of it</source>
        <translation>对以上合计征收的税</translation>
    </message>
    <message>
        <source>Tell me when something needs attention</source>
        <translation>需要处理时通知我</translation>
    </message>
    <message>
        <source>Tell the broker how this PC heats</source>
        <translation>向 MQTT 服务器告知这台电脑的加热情况</translation>
    </message>
    <message>
        <source>Temperature in</source>
        <translation>温度单位</translation>
    </message>
    <message>
        <source>The CPU&apos;s power at full load must be higher than its idle power.</source>
        <translation>处理器满载功率必须高于空闲功率。</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>缺少地址。</translation>
    </message>
    <message>
        <source>The address of its RPC, usually http://127.0.0.1:8332.</source>
        <translation>其 RPC 的地址，通常为 http://127.0.0.1:8332。</translation>
    </message>
    <message>
        <source>The address “{url}” has a space in it.</source>
        <translation>地址“{url}”中有空格。</translation>
    </message>
    <message>
        <source>The address “{url}” names no host; write stratum+tcp://host:port.</source>
        <translation>地址“{url}”没有写明主机；请写成 stratum+tcp://host:port。</translation>
    </message>
    <message>
        <source>The address “{url}” names no usable port; write stratum+tcp://host:port.</source>
        <translation>地址“{url}”没有写明可用的端口；请写成 stratum+tcp://host:port。</translation>
    </message>
    <message>
        <source>The battery&apos;s power is positive</source>
        <translation>电池功率为正值时表示</translation>
    </message>
    <message>
        <source>The charge is in</source>
        <translation>电量的单位</translation>
    </message>
    <message>
        <source>The defaults are in force.</source>
        <translation>使用默认设置。</translation>
    </message>
    <message>
        <source>The disk is slow: the settings are still being written to {path}. They hold already.</source>
        <translation>磁盘很慢：设置仍在写入 {path}。它们已经生效。</translation>
    </message>
    <message>
        <source>The file .cookie, or the folder that it is in. Empty: the usual one of this PC, if there is no user name.</source>
        <translation>.cookie 文件，或其所在的文件夹。留空：如果没有用户名，则使用这台电脑上的常用位置。</translation>
    </message>
    <message>
        <source>The grid may help out with</source>
        <translation>电网可补充的功率</translation>
    </message>
    <message>
        <source>The grid&apos;s power is positive</source>
        <translation>电网功率为正值时表示</translation>
    </message>
    <message>
        <source>The holiday “{value}” ended before it began: turned.</source>
        <translation>假期“{value}”的结束早于开始：已对调。</translation>
    </message>
    <message>
        <source>The holiday “{value}” stood there twice.</source>
        <translation>假期“{value}”重复出现。</translation>
    </message>
    <message>
        <source>The holidays cannot be “{value}”.</source>
        <translation>假期不能是“{value}”。</translation>
    </message>
    <message>
        <source>The home&apos;s battery comes first up to</source>
        <translation>家用电池优先充到</translation>
    </message>
    <message>
        <source>The list of thermometers cannot be “{value}”.</source>
        <translation>温度计列表不能是“{value}”。</translation>
    </message>
    <message>
        <source>The place “{path}” in the JSON cannot be read.</source>
        <translation>无法读取 JSON 中的位置“{path}”。</translation>
    </message>
    <message>
        <source>The practice network runs on this PC only, earns nothing and hashes for real.</source>
        <translation>练习网络只在这台电脑上运行，没有收入，哈希是真实的。</translation>
    </message>
    <message>
        <source>The previous settings are in force, from the backup.</source>
        <translation>使用备份中的先前设置。</translation>
    </message>
    <message>
        <source>The program&apos;s dated facts</source>
        <translation>程序自带的历史数据</translation>
    </message>
    <message>
        <source>The room may be cooler by</source>
        <translation>房间可以低于目标</translation>
    </message>
    <message>
        <source>The room may be warmer by</source>
        <translation>房间可以高于目标</translation>
    </message>
    <message>
        <source>The same on every machine of a fleet.</source>
        <translation>机群中每台机器都要相同。</translation>
    </message>
    <message>
        <source>The screen may still go dark. Sleep is allowed again when heating stops.</source>
        <translation>屏幕仍可能关闭。停止加热后，电脑可以重新进入睡眠。</translation>
    </message>
    <message>
        <source>The settings could not be saved to {path} ({reason}). They hold until the program ends.</source>
        <translation>无法将设置保存到 {path}（{reason}）。它们在程序结束前有效。</translation>
    </message>
    <message>
        <source>The settings file is damaged ({reason}). {kept}</source>
        <translation>设置文件已损坏（{reason}）。{kept}</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}).</source>
        <translation>无法读取 {path} 中的设置（{reason}）。</translation>
    </message>
    <message>
        <source>The target follows the plan. One that you set by hand counts until the next change of the plan.</source>
        <translation>目标按计划变化。您手动设定的目标在计划下次变化前有效。</translation>
    </message>
    <message>
        <source>The token is handed in as</source>
        <translation>传递令牌的方式</translation>
    </message>
    <message>
        <source>The week plan cannot be “{value}”.</source>
        <translation>周计划不能是“{value}”。</translation>
    </message>
    <message>
        <source>The whole PC stays below it: what you allow its outlet or circuit continuously. 80 % of a breaker&apos;s rating is usual: {a} for 10 A at 230 V, {b} for 16 A; {c} for 15 A at 120 V.</source>
        <translation>整台电脑的功率保持在此值以下：即您允许其插座或线路持续承受的功率。通常取断路器额定值的 80 %：230 V 时，10 A 为 {a}，16 A 为 {b}；120 V 时，15 A 为 {c}。</translation>
    </message>
    <message>
        <source>Their names, with commas between: blender, obs64.exe</source>
        <translation>它们的名称，以逗号分隔：blender, obs64.exe</translation>
    </message>
    <message>
        <source>There is room for {number} holidays.</source>
        <translation>最多可有 {number} 个假期。</translation>
    </message>
    <message>
        <source>There is room for {number} servers.</source>
        <translation>最多可有 {number} 台服务器。</translation>
    </message>
    <message>
        <source>There is room for {number} thermometers.</source>
        <translation>最多可有 {number} 个温度计。</translation>
    </message>
    <message>
        <source>Thermometer</source>
        <translation>温度计</translation>
    </message>
    <message>
        <source>Thermometer {number} cannot be “{value}”.</source>
        <translation>温度计 {number} 不能是“{value}”。</translation>
    </message>
    <message>
        <source>Thermometer {number}: {problem}</source>
        <translation>温度计 {number}：{problem}</translation>
    </message>
    <message>
        <source>Thermometers and other sensors</source>
        <translation>温度计和其他传感器</translation>
    </message>
    <message>
        <source>Thermometers of the list</source>
        <translation>列表中的温度计</translation>
    </message>
    <message>
        <source>These powers are in</source>
        <translation>这些功率的单位</translation>
    </message>
    <message>
        <source>This PC&apos;s devices included: for a fuse, or a socket that others use, too. Empty: none.</source>
        <translation>包括这台电脑的设备：用于保险丝，或还有其他电器使用的插座。留空：无。</translation>
    </message>
    <message>
        <source>This home heats with</source>
        <translation>这个家的供暖方式</translation>
    </message>
    <message>
        <source>Three letters, for example EUR or USD.</source>
        <translation>三个字母，例如 EUR 或 USD。</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Time between blocks of a class</source>
        <translation>课堂网络的出块间隔</translation>
    </message>
    <message>
        <source>To store heat ahead of an expensive time.</source>
        <translation>在电价昂贵的时段之前储热。</translation>
    </message>
    <message>
        <source>Token of Home Assistant</source>
        <translation>Home Assistant 的令牌</translation>
    </message>
    <message>
        <source>Token of the carbon service</source>
        <translation>碳强度服务的令牌</translation>
    </message>
    <message>
        <source>Token of the price service</source>
        <translation>电价服务的令牌</translation>
    </message>
    <message>
        <source>Too old after</source>
        <translation>超过此时间视为过旧</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Topic of evcc</source>
        <translation>evcc 的主题</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Until then it goes on at its least power: a cloud passes.</source>
        <translation>在此之前以最小功率继续：云会飘过。</translation>
    </message>
    <message>
        <source>Used by the room model until a sensor or a weather service is set up.</source>
        <translation>在设置传感器或天气服务之前供房间模型使用。</translation>
    </message>
    <message>
        <source>Used only where the CPU&apos;s power cannot be measured.</source>
        <translation>仅在无法测量处理器功率时使用。</translation>
    </message>
    <message>
        <source>Used only where the CPU&apos;s power cannot be measured: the processor&apos;s rated power (TDP) is a fair guess.</source>
        <translation>仅在无法测量处理器功率时使用：额定功率（TDP）是合理的估计。</translation>
    </message>
    <message>
        <source>User name at Bitcoin Core</source>
        <translation>Bitcoin Core 的用户名</translation>
    </message>
    <message>
        <source>User name at the broker</source>
        <translation>MQTT 服务器的用户名</translation>
    </message>
    <message>
        <source>Usually 1883, or 8883 with TLS.</source>
        <translation>通常为 1883，使用 TLS 时为 8883。</translation>
    </message>
    <message>
        <source>Usually 31416.</source>
        <translation>通常为 31416。</translation>
    </message>
    <message>
        <source>Usually 7396.</source>
        <translation>通常为 7396。</translation>
    </message>
    <message>
        <source>Value added tax, on price and addition. Not for Octopus.</source>
        <translation>增值税，对价格和附加费征收。不适用于 Octopus。</translation>
    </message>
    <message>
        <source>Version of the consent</source>
        <translation>同意书版本</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>容积</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>W and kWh</source>
        <translation>W 和 kWh</translation>
    </message>
    <message>
        <source>Watts that keep the room one degree warmer than outside. A new flat about 6, an old house 60.</source>
        <translation>使房间比室外高一度所需的瓦数。新公寓约 6，老房子约 60。</translation>
    </message>
    <message>
        <source>Weather data by Open-Meteo.com (CC BY 4.0)</source>
        <translation>天气数据来自 Open-Meteo.com（CC BY 4.0）</translation>
    </message>
    <message>
        <source>Weather outside</source>
        <translation>室外天气</translation>
    </message>
    <message>
        <source>Weather service (Open-Meteo)</source>
        <translation>天气服务（Open-Meteo）</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>周计划</translation>
    </message>
    <message>
        <source>Week plan, {day}: {problem}.</source>
        <translation>周计划，{day}：{problem}。</translation>
    </message>
    <message>
        <source>What does this heat do?</source>
        <translation>这些热量用来做什么？</translation>
    </message>
    <message>
        <source>What is left of it is in force, and defaults for the rest.</source>
        <translation>使用其中剩余的设置，其余使用默认值。</translation>
    </message>
    <message>
        <source>What is sent to it</source>
        <translation>发送给它的内容</translation>
    </message>
    <message>
        <source>What radiators, people and the sun add on average. Only the room model uses it.</source>
        <translation>暖气片、人和阳光平均增加的热量。仅供房间模型使用。</translation>
    </message>
    <message>
        <source>What stands before /site/… in its topics.</source>
        <translation>其主题中 /site/… 之前的部分。</translation>
    </message>
    <message>
        <source>What the heat does</source>
        <translation>热量的用途</translation>
    </message>
    <message>
        <source>What the home&apos;s battery holds</source>
        <translation>家用电池的容量</translation>
    </message>
    <message>
        <source>What your home uses anyway</source>
        <translation>您家本来的用电</translation>
    </message>
    <message>
        <source>When it was calibrated</source>
        <translation>校准时间</translation>
    </message>
    <message>
        <source>When to heat</source>
        <translation>何时加热</translation>
    </message>
    <message>
        <source>Where its file gui_rpc_auth.cfg lies. Empty: the usual one of this system.</source>
        <translation>其文件 gui_rpc_auth.cfg 所在的位置。留空：使用此系统的常用位置。</translation>
    </message>
    <message>
        <source>Where no price is known, the flat price of the section Money counts.</source>
        <translation>价格未知时，采用“费用”部分中的固定电价。</translation>
    </message>
    <message>
        <source>Where students&apos; miners connect while you have a class open on this PC.</source>
        <translation>您在这台电脑上开课时，学生的挖矿程序连接到这里。</translation>
    </message>
    <message>
        <source>Where that cannot be known</source>
        <translation>无法得知时</translation>
    </message>
    <message>
        <source>Where the source names its unit, that one counts.</source>
        <translation>如果来源注明了单位，则以它为准。</translation>
    </message>
    <message>
        <source>Where the work goes</source>
        <translation>计算的去向</translation>
    </message>
    <message>
        <source>Where this PC stands</source>
        <translation>这台电脑的所在位置</translation>
    </message>
    <message>
        <source>Whether there is grid</source>
        <translation>电网是否有电</translation>
    </message>
    <message>
        <source>While a program fills the screen</source>
        <translation>有程序占满屏幕时</translation>
    </message>
    <message>
        <source>While a week plan is on, the target is the plan&apos;s.</source>
        <translation>启用周计划时，目标由计划决定。</translation>
    </message>
    <message>
        <source>While one of them runs</source>
        <translation>其中之一运行时</translation>
    </message>
    <message>
        <source>While the heat does science only. Cards know on and off, and nothing between.</source>
        <translation>仅在热量用于科学计算时。显卡只有开和关，没有中间状态。</translation>
    </message>
    <message>
        <source>While waiting for cheaper, cleaner or own power.</source>
        <translation>在等待更便宜、更清洁或自有的电力时。</translation>
    </message>
    <message>
        <source>While you use the PC</source>
        <translation>使用电脑时</translation>
    </message>
    <message>
        <source>With a weather forecast it tells how much sun to expect.</source>
        <translation>结合天气预报，它能说明预计有多少太阳能。</translation>
    </message>
    <message>
        <source>With it a plan counts on what is stored above the reserve.</source>
        <translation>设置后，计划会利用储备以上的电量。</translation>
    </message>
    <message>
        <source>With own power, off for at least</source>
        <translation>使用自有电力时，至少关闭</translation>
    </message>
    <message>
        <source>With own power, on for at least</source>
        <translation>使用自有电力时，至少开启</translation>
    </message>
    <message>
        <source>Without mouse and keyboard. Until then the lower limit stays.</source>
        <translation>指没有使用鼠标和键盘的时间。在此之前仍用较低的上限。</translation>
    </message>
    <message>
        <source>Without news for so long the powers are not believed any more.</source>
        <translation>超过此时间没有新消息，就不再相信这些功率。</translation>
    </message>
    <message>
        <source>Work for</source>
        <translation>为谁计算</translation>
    </message>
    <message>
        <source>Your file is kept as {path}.</source>
        <translation>您的文件已保存为 {path}。</translation>
    </message>
    <message>
        <source>Your own Bitcoin Core</source>
        <translation>您自己的 Bitcoin Core</translation>
    </message>
    <message>
        <source>Your own one, or a public one: http://umbrel.local:3006, https://mempool.space.</source>
        <translation>您自己的，或公共的：http://umbrel.local:3006、https://mempool.space。</translation>
    </message>
    <message>
        <source>Zone (Electricity Maps)</source>
        <translation>区域（Electricity Maps）</translation>
    </message>
    <message>
        <source>a password or token does not belong into the settings file; it was not taken over, and the next save removes it. Enter it in the program.</source>
        <translation>密码或令牌不应写在设置文件中；它没有被采用，下次保存时会被删除。请在程序中输入。</translation>
    </message>
    <message>
        <source>a topic with + or # is many topics; name the one that holds the value</source>
        <translation>含有 + 或 # 的主题代表多个主题；请写明保存数值的那一个</translation>
    </message>
    <message>
        <source>aWATTar, Austria (day-ahead)</source>
        <translation>aWATTar，奥地利（日前价格）</translation>
    </message>
    <message>
        <source>aWATTar, Germany (day-ahead)</source>
        <translation>aWATTar，德国（日前价格）</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>carbonintensity.org.uk (Great Britain)</source>
        <translation>carbonintensity.org.uk（英国（大不列颠））</translation>
    </message>
    <message>
        <source>choose the file that holds the temperature</source>
        <translation>请选择保存温度的文件</translation>
    </message>
    <message>
        <source>enter its Bluetooth address</source>
        <translation>请输入它的蓝牙地址</translation>
    </message>
    <message>
        <source>enter its MQTT topic</source>
        <translation>请输入它的 MQTT 主题</translation>
    </message>
    <message>
        <source>enter its address</source>
        <translation>请输入它的地址</translation>
    </message>
    <message>
        <source>enter its address in your network</source>
        <translation>请输入它在您网络中的地址</translation>
    </message>
    <message>
        <source>enter its entity in Home Assistant</source>
        <translation>请输入它在 Home Assistant 中的实体</translation>
    </message>
    <message>
        <source>enter the command that prints the temperature</source>
        <translation>请输入打印温度的命令</translation>
    </message>
    <message>
        <source>enter the port that it is plugged into</source>
        <translation>请输入它所接的端口</translation>
    </message>
    <message>
        <source>evcc (MQTT)</source>
        <translation>evcc（MQTT）</translation>
    </message>
    <message>
        <source>g/kWh or kg/MWh</source>
        <translation>g/kWh 或 kg/MWh</translation>
    </message>
    <message>
        <source>in hundredths (cents, pence) per kWh</source>
        <translation>每 kWh，以货币的百分之一（分、便士）计</translation>
    </message>
    <message>
        <source>it cannot be “{value}”.</source>
        <translation>它不能是“{value}”。</translation>
    </message>
    <message>
        <source>it cannot have “{value}”</source>
        <translation>不能包含“{value}”</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>kg/kWh or t/MWh</source>
        <translation>kg/kWh 或 t/MWh</translation>
    </message>
    <message>
        <source>lb/MWh</source>
        <translation>lb/MWh</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>没有区别</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>没有上限</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>per MWh</source>
        <translation>每 MWh</translation>
    </message>
    <message>
        <source>per kWh</source>
        <translation>每 kWh</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>the place in the JSON, “{value}”, cannot be read</source>
        <translation>无法读取 JSON 中的位置“{value}”</translation>
    </message>
    <message>
        <source>the same currency</source>
        <translation>相同货币</translation>
    </message>
    <message>
        <source>the times must stand in order, each once</source>
        <translation>时间必须按顺序排列，且不重复</translation>
    </message>
    <message>
        <source>the usual power limit</source>
        <translation>通常的功率上限</translation>
    </message>
    <message>
        <source>there is room for {number} times a day</source>
        <translation>每天最多可有 {number} 个时间</translation>
    </message>
    <message>
        <source>this version does not know its kind</source>
        <translation>此版本不认识它的类型</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>what the devices can</source>
        <translation>设备的最大能力</translation>
    </message>
    <message>
        <source>while it gives</source>
        <translation>正在放电</translation>
    </message>
    <message>
        <source>while it is charged</source>
        <translation>正在充电</translation>
    </message>
    <message>
        <source>while you give to the grid</source>
        <translation>您向电网送电</translation>
    </message>
    <message>
        <source>while you take from the grid</source>
        <translation>您从电网取电</translation>
    </message>
    <message>
        <source>{entry} {number}: {problem}</source>
        <translation>{entry} {number}：{problem}</translation>
    </message>
    <message>
        <source>{list}: every entry needs a key of its own.</source>
        <translation>{list}：每个条目都需要自己的标识。</translation>
    </message>
    <message>
        <source>{list}: there is room for {number}.</source>
        <translation>{list}：最多可有 {number} 个。</translation>
    </message>
    <message>
        <source>{thermometer}: {problem}.</source>
        <translation>{thermometer}：{problem}。</translation>
    </message>
    <message>
        <source>{time} stood there twice: the last one counts</source>
        <translation>{time} 重复出现：以最后一个为准</translation>
    </message>
    <message>
        <source>{title}: fill in the table.</source>
        <translation>{title}：请填写表格。</translation>
    </message>
    <message>
        <source>{title}: {problem}</source>
        <translation>{title}：{problem}</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>°F</source>
        <translation>°F</translation>
    </message>
    <message>
        <source>“{address}” is an address, but not one of bitcoin.</source>
        <translation>“{address}”是地址，但不是比特币地址。</translation>
    </message>
    <message>
        <source>“{label}” cannot be “{value}”.</source>
        <translation>“{label}”不能是“{value}”。</translation>
    </message>
    <message>
        <source>“{label}” is too long.</source>
        <translation>“{label}”太长。</translation>
    </message>
    <message>
        <source>“{label}” must be a whole number.</source>
        <translation>“{label}”必须是整数。</translation>
    </message>
    <message>
        <source>“{label}” must be at least {limit}.</source>
        <translation>“{label}”不能小于 {limit}。</translation>
    </message>
    <message>
        <source>“{label}” must be at most {limit}.</source>
        <translation>“{label}”不能大于 {limit}。</translation>
    </message>
    <message>
        <source>“{label}” must not be empty.</source>
        <translation>“{label}”不能为空。</translation>
    </message>
    <message>
        <source>“{label}”: {value} is not between {lowest} and {highest}.</source>
        <translation>“{label}”：{value} 不在 {lowest} 与 {highest} 之间。</translation>
    </message>
    <message>
        <source>“{name}” is not a day of the week.</source>
        <translation>“{name}”不是星期几。</translation>
    </message>
    <message>
        <source>“{name}” is not a section of the settings.</source>
        <translation>“{name}”不是设置的一个部分。</translation>
    </message>
    <message>
        <source>“{name}” is not a setting.</source>
        <translation>“{name}”不是一个设置项。</translation>
    </message>
    <message>
        <source>“{value}” is no JSON.</source>
        <translation>“{value}”不是 JSON。</translation>
    </message>
    <message>
        <source>“{value}” is no address that begins with http:// or https://.</source>
        <translation>“{value}”不是以 http:// 或 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>“{value}” stood too late: put in order</source>
        <translation>“{value}”的位置太靠后：已按顺序排列</translation>
    </message>
    <message>
        <source>… and end only after</source>
        <translation>…超过此时间后才结束</translation>
    </message>
    <message>
        <source>… for so long</source>
        <translation>…并持续这么久</translation>
    </message>
</context>
<context>
    <name>settings_search</name>
    <message>
        <source>ASIC Bitaxe Avalon tank pool greenhouse</source>
        <translation>ASIC Bitaxe Avalon 水箱 泳池 温室 矿机</translation>
    </message>
    <message>
        <source>About: version, licences, diagnostics, data folder</source>
        <translation>关于：版本、许可证、诊断信息、数据文件夹</translation>
    </message>
    <message>
        <source>CSV JSON PDF print data save journal log</source>
        <translation>CSV JSON PDF 打印 导出 数据 保存 日志 记录</translation>
    </message>
    <message>
        <source>Devices: on, off, benchmark, calibration</source>
        <translation>设备：开、关、测速、校准</translation>
    </message>
    <message>
        <source>Every host that may be contacted, with its switch</source>
        <translation>可能联系的所有主机及其开关</translation>
    </message>
    <message>
        <source>First-run steps, and your consent</source>
        <translation>首次运行步骤，以及您的同意</translation>
    </message>
    <message>
        <source>Fleet: all machines on one broker</source>
        <translation>机群：同一MQTT 服务器上的所有机器</translation>
    </message>
    <message>
        <source>History, export and the monthly report</source>
        <translation>历史记录、导出和月度报告</translation>
    </message>
    <message>
        <source>MQTT nodes invite join group school classroom coordinator</source>
        <translation>MQTT 节点 邀请 加入 分组 学校 教室 协调</translation>
    </message>
    <message>
        <source>MQTT smart home nodes remote discovery</source>
        <translation>MQTT 智能家居 节点 远程 发现</translation>
    </message>
    <message>
        <source>PSU 80 plus</source>
        <translation>PSU 80 plus 80plus 电源 金牌 白金 转换效率</translation>
    </message>
    <message>
        <source>Places, heaters in the network, and science as heat</source>
        <translation>地点、网络中的加热器，以及以科学计算供热</translation>
    </message>
    <message>
        <source>Pools and nodes, their passwords and payout addresses</source>
        <translation>矿池和节点，及其密码和收款地址</translation>
    </message>
    <message>
        <source>REST HTTP key token program script curl automation</source>
        <translation>REST HTTP 接口 密钥 令牌 程序 脚本 curl 自动化 API 本地接口</translation>
    </message>
    <message>
        <source>Set up and try prices, carbon, sun and forecast</source>
        <translation>设置并测试电价、碳强度、日照和预报</translation>
    </message>
    <message>
        <source>Thermometers, sensors and their passwords</source>
        <translation>温度计、传感器及其密码</translation>
    </message>
    <message>
        <source>Week plan and holidays</source>
        <translation>周计划和假期</translation>
    </message>
    <message>
        <source>What is new in this version</source>
        <translation>此版本的新功能</translation>
    </message>
    <message>
        <source>animation reduced accessibility effects</source>
        <translation>动画 动效 特效 减弱 减少 无障碍 辅助功能</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面积 平方米 平米 大小</translation>
    </message>
    <message>
        <source>asicboost overt</source>
        <translation>asicboost overt 版本滚动</translation>
    </message>
    <message>
        <source>bitaxe nerdqaxe avalon axeos asic miner tank pool greenhouse duct boinc folding scan mdns</source>
        <translation>bitaxe nerdqaxe avalon 阿瓦隆 axeos asic 矿机 水箱 水罐 热水 泳池 游泳池 温室 大棚 风管 风道 boinc folding 科学计算 蛋白质折叠 扫描 搜索 mdns</translation>
    </message>
    <message>
        <source>bitcoin price difficulty update</source>
        <translation>比特币 价格 币价 行情 难度 更新</translation>
    </message>
    <message>
        <source>boot startup autostart restart resume power cut</source>
        <translation>开机 启动 自启动 开机自启 重启 恢复 断电 停电</translation>
    </message>
    <message>
        <source>boot startup login launch automatically</source>
        <translation>开机 启动 自启动 开机自启 登录 自动运行</translation>
    </message>
    <message>
        <source>bug report crash log files backup help licence open source credits</source>
        <translation>错误 故障 报告 反馈 崩溃 闪退 日志 文件 备份 帮助 许可证 开源 致谢</translation>
    </message>
    <message>
        <source>calendar timer timetable program times</source>
        <translation>日历 日程 定时 定时器 时间表 程序 时间</translation>
    </message>
    <message>
        <source>calendar timer vacation away times</source>
        <translation>日历 日程 定时 假期 放假 休假 外出 时间</translation>
    </message>
    <message>
        <source>celsius fahrenheit metric imperial</source>
        <translation>摄氏度 华氏度 公制 英制</translation>
    </message>
    <message>
        <source>changes changelog release update upgrade</source>
        <translation>更新 升级 变更 更新日志 更新内容 发布 新版本</translation>
    </message>
    <message>
        <source>cores processor</source>
        <translation>核心 核数 线程 处理器 CPU</translation>
    </message>
    <message>
        <source>cost earnings</source>
        <translation>费用 成本 花费 收入 收益</translation>
    </message>
    <message>
        <source>dark light mode night theme appearance</source>
        <translation>深色 暗色 暗黑 黑暗 浅色 亮色 夜间 模式 主题 外观 皮肤</translation>
    </message>
    <message>
        <source>degrees temperature</source>
        <translation>度 温度 度数</translation>
    </message>
    <message>
        <source>desired wanted setpoint thermostat warm</source>
        <translation>期望 目标 设定 温度 恒温器 温控 暖和</translation>
    </message>
    <message>
        <source>dynamic tariff spot market day ahead</source>
        <translation>动态电价 分时电价 峰谷 现货 市场 日前</translation>
    </message>
    <message>
        <source>egress privacy network internet connections offline firewall password node</source>
        <translation>隐私 网络 互联网 联网 连接 外联 离线 防火墙 密码 节点</translation>
    </message>
    <message>
        <source>english arabic chinese translation locale</source>
        <translation>英语 英文 阿拉伯语 中文 汉语 简体 翻译 区域 语言</translation>
    </message>
    <message>
        <source>euro dollar pound yuan</source>
        <translation>欧元 美元 英镑 人民币 元 货币 币种</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>汇率 兑换 换算</translation>
    </message>
    <message>
        <source>export solar photovoltaic</source>
        <translation>上网 卖电 余电 馈电 太阳能 光伏</translation>
    </message>
    <message>
        <source>font big large zoom scale readable accessibility</source>
        <translation>字体 字号 大字 放大 缩放 比例 看不清 易读 无障碍 辅助功能</translation>
    </message>
    <message>
        <source>forecast outdoor internet online</source>
        <translation>天气 预报 天气预报 室外 互联网 在线</translation>
    </message>
    <message>
        <source>fuse breaker socket plug ampere amps</source>
        <translation>保险丝 断路器 空气开关 空开 跳闸 插座 插头 安培 电流</translation>
    </message>
    <message>
        <source>games gaming apps exceptions list</source>
        <translation>游戏 打游戏 应用 软件 例外 列表 白名单</translation>
    </message>
    <message>
        <source>games gaming video film presentation</source>
        <translation>游戏 打游戏 视频 电影 全屏 演示 放映</translation>
    </message>
    <message>
        <source>how long duration</source>
        <translation>多久 多长时间 时长 持续时间</translation>
    </message>
    <message>
        <source>idle absent</source>
        <translation>空闲 闲置 离开 不在</translation>
    </message>
    <message>
        <source>idle timeout</source>
        <translation>空闲 闲置 超时 等待时间</translation>
    </message>
    <message>
        <source>insulation UA leak cold walls</source>
        <translation>保温 隔热 UA 散热 漏风 寒冷 墙</translation>
    </message>
    <message>
        <source>internet privacy disconnect airplane no network</source>
        <translation>互联网 隐私 断网 断开 飞行模式 不联网 无网络</translation>
    </message>
    <message>
        <source>kilowatt hours energy</source>
        <translation>千瓦时 度电 用电量 电量 能量</translation>
    </message>
    <message>
        <source>laptop notebook unplugged mains</source>
        <translation>笔记本 笔记本电脑 手提电脑 拔掉电源 未插电 市电 插电</translation>
    </message>
    <message>
        <source>look display interface</source>
        <translation>外观 显示 界面 样式</translation>
    </message>
    <message>
        <source>maximum cap most throttle slower quieter</source>
        <translation>最大 最高 上限 限制 限速 降频 变慢 更安静</translation>
    </message>
    <message>
        <source>metric imperial BTU</source>
        <translation>公制 英制 BTU 单位</translation>
    </message>
    <message>
        <source>minimise hide background icon quit exit</source>
        <translation>最小化 隐藏 后台 图标 退出 关闭 关闭窗口</translation>
    </message>
    <message>
        <source>mode manual automatic</source>
        <translation>模式 手动 自动</translation>
    </message>
    <message>
        <source>mode strategy cheap green save money optimise</source>
        <translation>模式 策略 便宜 省钱 省电 绿色 环保 节能 优化</translation>
    </message>
    <message>
        <source>night sleep silent noise fan</source>
        <translation>夜间 晚上 睡觉 静音 安静 噪音 噪声 风扇</translation>
    </message>
    <message>
        <source>notifications alerts messages toast</source>
        <translation>通知 提醒 提示 警报 消息 弹窗</translation>
    </message>
    <message>
        <source>overheat emergency hot</source>
        <translation>过热 紧急 高温 太热 烫</translation>
    </message>
    <message>
        <source>overheat throttle hot</source>
        <translation>过热 降频 限速 高温 太热 烫</translation>
    </message>
    <message>
        <source>password token shelly tasmota bluetooth mqtt plug window contact outdoor</source>
        <translation>密码 令牌 shelly tasmota 蓝牙 mqtt 智能插座 窗户 门窗 门磁 室外</translation>
    </message>
    <message>
        <source>password wallet address stratum bitcoin core solo user worker failover</source>
        <translation>密码 钱包 地址 stratum 比特币 核心 bitcoin core solo 单独挖矿 用户 用户名 矿工 备用 故障切换</translation>
    </message>
    <message>
        <source>photovoltaic PV solar panels inverter</source>
        <translation>光伏 PV 太阳能 电池板 逆变器</translation>
    </message>
    <message>
        <source>photovoltaic PV solar panels kWp</source>
        <translation>光伏 PV 太阳能 电池板 峰值功率 kWp</translation>
    </message>
    <message>
        <source>place location position coordinates</source>
        <translation>位置 地点 所在地 坐标 经纬度 定位</translation>
    </message>
    <message>
        <source>pool node mining practice stratum address wallet</source>
        <translation>矿池 节点 挖矿 练习 stratum 地址 钱包</translation>
    </message>
    <message>
        <source>preheat start early morning</source>
        <translation>预热 提前 提早 开始 早上 清晨</translation>
    </message>
    <message>
        <source>price cost</source>
        <translation>价格 电价 费用 成本</translation>
    </message>
    <message>
        <source>processor graphics card GPU CPU measure wall meter speed hashrate</source>
        <translation>处理器 显卡 GPU CPU 测量 插座功率计 电表 速度 算力 跑分</translation>
    </message>
    <message>
        <source>prometheus grafana monitoring key scrape</source>
        <translation>prometheus grafana 监控 指标 密钥 抓取 采集</translation>
    </message>
    <message>
        <source>protection limit</source>
        <translation>保护 限制 上限</translation>
    </message>
    <message>
        <source>radiator stove boiler central heating</source>
        <translation>暖气片 暖气 炉子 锅炉 壁挂炉 集中供暖 地暖</translation>
    </message>
    <message>
        <source>school chances luck</source>
        <translation>学校 课堂 机会 概率 几率 运气</translation>
    </message>
    <message>
        <source>size square metres feet</source>
        <translation>大小 面积 平方米 平米 平方英尺</translation>
    </message>
    <message>
        <source>sleep suspend standby hibernate inhibit</source>
        <translation>睡眠 休眠 待机 挂起 防止睡眠 息屏 唤醒</translation>
    </message>
    <message>
        <source>slow lag gaming work busy quiet</source>
        <translation>慢 卡 卡顿 游戏 办公 工作 忙碌 安静</translation>
    </message>
    <message>
        <source>smart home broker mosquitto</source>
        <translation>智能家居 broker mosquitto MQTT 服务器</translation>
    </message>
    <message>
        <source>smart home hass</source>
        <translation>智能家居 智能家庭 hass</translation>
    </message>
    <message>
        <source>system windows linux</source>
        <translation>系统 windows linux 桌面</translation>
    </message>
    <message>
        <source>tariff cost bill kWh</source>
        <translation>电价 电费 资费 账单 费用 成本 kWh</translation>
    </message>
    <message>
        <source>tariff token password evcc octopus awattar test</source>
        <translation>电价 资费 令牌 密码 evcc octopus awattar 测试</translation>
    </message>
    <message>
        <source>temperature sensor probe thermostat</source>
        <translation>温度 传感器 探头 温度计 恒温器</translation>
    </message>
    <message>
        <source>timeout unattended switch off</source>
        <translation>超时 定时 无人看管 无人 自动关闭 关机</translation>
    </message>
    <message>
        <source>tor socks vpn</source>
        <translation>tor socks vpn 代理</translation>
    </message>
    <message>
        <source>update upgrade version release download</source>
        <translation>更新 升级 版本 新版本 发布 下载</translation>
    </message>
    <message>
        <source>useful compute folding research volunteer</source>
        <translation>公益计算 折叠 科研 志愿</translation>
    </message>
    <message>
        <source>walls insulation mass</source>
        <translation>墙 墙体 保温 隔热 蓄热</translation>
    </message>
    <message>
        <source>watt watts power</source>
        <translation>瓦 瓦特 瓦数 功率</translation>
    </message>
    <message>
        <source>wizard welcome setup agree withdraw start again</source>
        <translation>向导 欢迎 设置 初始设置 同意 撤回 撤销 重新开始</translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>+{step} for {time}</source>
        <translation>+{step}，持续 {time}</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>已停歇</translation>
    </message>
    <message>
        <source>Back to the week plan</source>
        <translation>恢复按周计划</translation>
    </message>
    <message>
        <source>Boost</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Cooler</source>
        <translation>更凉</translation>
    </message>
    <message>
        <source>End the boost</source>
        <translation>结束增强</translation>
    </message>
    <message>
        <source>Go on heating</source>
        <translation>继续加热</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>加热</translation>
    </message>
    <message>
        <source>Heat for</source>
        <translation>加热</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>正在加热</translation>
    </message>
    <message>
        <source>Heating at {power}</source>
        <translation>以 {power} 加热</translation>
    </message>
    <message>
        <source>Measuring the devices</source>
        <translation>正在测量设备</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Open WarmGUI</source>
        <translation>打开 WarmGUI</translation>
    </message>
    <message>
        <source>Pause for</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Set up heating…</source>
        <translation>设置加热…</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Starting to heat</source>
        <translation>开始加热</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Target {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Warm enough</source>
        <translation>足够暖</translation>
    </message>
    <message>
        <source>WarmGUI (simulated)</source>
        <translation>WarmGUI（模拟）</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>更暖</translation>
    </message>
    <message>
        <source>because {reason}</source>
        <translation>因为{reason}</translation>
    </message>
    <message>
        <source>off ○</source>
        <translation>关 ○</translation>
    </message>
    <message>
        <source>on ●</source>
        <translation>开 ●</translation>
    </message>
    <message>
        <source>stops heating</source>
        <translation>停止加热</translation>
    </message>
    <message>
        <source>until I go on</source>
        <translation>直到我继续</translation>
    </message>
    <message>
        <source>until another time…</source>
        <translation>直到其他时间…</translation>
    </message>
    <message>
        <source>until electricity is cheap</source>
        <translation>直到电价便宜</translation>
    </message>
    <message>
        <source>until the plan&apos;s next change</source>
        <translation>直到计划的下次变化</translation>
    </message>
    <message>
        <source>until warm</source>
        <translation>直到足够暖</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>直到 {time}</translation>
    </message>
    <message>
        <source>{energy} · {cost}</source>
        <translation>{energy} · {cost}</translation>
    </message>
    <message>
        <source>{first} · {sat}</source>
        <translation>{first} · {sat}</translation>
    </message>
    <message>
        <source>{line} (simulated)</source>
        <translation>{line}（模拟）</translation>
    </message>
    <message>
        <source>{line} – WarmGUI</source>
        <translation>{line} – WarmGUI</translation>
    </message>
    <message>
        <source>{room} → {target}</source>
        <translation>{room} → {target}</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>/PH/day</source>
        <translation>/PH/天</translation>
    </message>
    <message>
        <source>/day</source>
        <translation>/天</translation>
    </message>
    <message>
        <source>/month</source>
        <translation>/月</translation>
    </message>
    <message>
        <source>/year</source>
        <translation>/年</translation>
    </message>
    <message>
        <source>1 in {number}</source>
        <translation>{number} 分之一</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>十亿</translation>
    </message>
    <message>
        <source>billion m³</source>
        <translation>十亿 m³</translation>
    </message>
    <message>
        <source>billion years</source>
        <translation>十亿年</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>位</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>h/day</source>
        <translation>小时/天</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>million years</source>
        <translation>百万年</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>sat/day</source>
        <translation>sat/天</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>万亿</translation>
    </message>
    <message>
        <source>trillion years</source>
        <translation>万亿年</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>{number} {word}</source>
        <translation>{number} {word}</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>Nobody knows whether there is a newer version: {why}.</source>
        <translation>无法得知是否有新版本：{why}。</translation>
    </message>
    <message>
        <source>Nobody knows whether there is a newer version: {why}. It is asked again in {time}.</source>
        <translation>无法得知是否有新版本：{why}。将在 {time} 后再次查询。</translation>
    </message>
    <message>
        <source>This build has no address to ask for newer versions.</source>
        <translation>此构建没有可用于查询新版本的地址。</translation>
    </message>
    <message>
        <source>This is the newest version, {version}.</source>
        <translation>这是最新版本，{version}。</translation>
    </message>
    <message>
        <source>Version {new} is there; this is {version}.</source>
        <translation>已有版本 {new}；当前版本为 {version}。</translation>
    </message>
    <message>
        <source>it names version {version} of a date to come</source>
        <translation>它给出的版本 {version} 日期在未来</translation>
    </message>
    <message>
        <source>no version in its list can be read</source>
        <translation>它的列表中没有可以读取的版本</translation>
    </message>
    <message>
        <source>this program&apos;s own version, {version}, cannot be compared</source>
        <translation>无法比较本程序自身的版本 {version}</translation>
    </message>
    <message>
        <source>what it sent is no list of versions</source>
        <translation>它发来的内容不是版本列表</translation>
    </message>
</context>
<context>
    <name>upstream</name>
    <message>
        <source>A block of this work pays you {part}; the rest goes to others, as where a pool shares out each block at once.</source>
        <translation>这些计算若出块，会付给您 {part}；其余付给别人，立即分配每个区块的矿池就是这样。</translation>
    </message>
    <message>
        <source>A block of this work pays you {part}; the rest is usually the pool&apos;s fee.</source>
        <translation>这些计算若出块，会付给您 {part}；其余通常是矿池的费用。</translation>
    </message>
    <message>
        <source>A block of this work pays you, {address}.</source>
        <translation>这些计算若出块，会付给您：{address}。</translation>
    </message>
    <message>
        <source>A block of this work would pay nobody.</source>
        <translation>这些计算若出块，不会付给任何人。</translation>
    </message>
    <message>
        <source>Do you trust the certificate of {host}? It waits for your decision.</source>
        <translation>您信任 {host} 的证书吗？正在等待您的决定。</translation>
    </message>
    <message>
        <source>Enter the password for {host}.</source>
        <translation>请输入 {host} 的密码。</translation>
    </message>
    <message>
        <source>From the share difficulty and the hashrate at full power, {rate}.</source>
        <translation>根据份额难度和满功率时的算力 {rate} 计算得出。</translation>
    </message>
    <message>
        <source>From the share difficulty and the hashrate of the last minute, {rate}.</source>
        <translation>根据份额难度和最近一分钟的算力 {rate} 计算得出。</translation>
    </message>
    <message>
        <source>The certificate of {host} has changed: look at it and decide.</source>
        <translation>{host} 的证书已更改：请查看并决定。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted ({words}).</source>
        <translation>{host} 的证书不受信任（{words}）。</translation>
    </message>
    <message>
        <source>The certificate of {host} is out of date, or its time has not begun.</source>
        <translation>{host} 的证书已过期，或尚未生效。</translation>
    </message>
    <message>
        <source>This pool&apos;s coinbase pays {whom}, not you. That is usual where a pool shares out its blocks later (PPLNS, FPPS); a solo pool should pay your address here.</source>
        <translation>此矿池的 coinbase 付给 {whom}，而不是您。对以后才分配区块的矿池（PPLNS、FPPS）来说这很常见；solo 矿池则应在此付给您的地址。</translation>
    </message>
    <message>
        <source>This pool&apos;s coinbase pays {whom}. Your user name holds no address to compare it with.</source>
        <translation>此矿池的 coinbase 付给 {whom}。您的用户名中没有可供比对的地址。</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means many shares a second on this PC.</source>
        <translation>此矿池的份额难度意味着这台电脑每秒会产生许多份额。</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means one share in {time} on this PC, although an easier one was asked for; another pool may suit this PC better.</source>
        <translation>此矿池的份额难度意味着这台电脑平均每 {time} 才有一个份额，尽管已请求更低的难度；换一个矿池可能更适合这台电脑。</translation>
    </message>
    <message>
        <source>This pool&apos;s share difficulty means one share in {time} on this PC.</source>
        <translation>此矿池的份额难度意味着这台电脑平均每 {time} 有一个份额。</translation>
    </message>
    <message>
        <source>What a block of this work would pay cannot be read.</source>
        <translation>无法读取这些计算若出块会付给谁。</translation>
    </message>
    <message>
        <source>Your own node: there are no shares, only blocks.</source>
        <translation>您自己的节点：没有份额，只有区块。</translation>
    </message>
    <message>
        <source>a script without an address</source>
        <translation>无地址的脚本</translation>
    </message>
    <message>
        <source>connected to {host}</source>
        <translation>已连接 {host}</translation>
    </message>
    <message>
        <source>connecting to {host}</source>
        <translation>正在连接 {host}</translation>
    </message>
    <message>
        <source>no encrypted connection with {host} comes about ({words})</source>
        <translation>无法与 {host} 建立加密连接（{words}）</translation>
    </message>
    <message>
        <source>no server gives work: {reason}</source>
        <translation>没有服务器提供任务：{reason}</translation>
    </message>
    <message>
        <source>the cookie file of the node {host} cannot be used ({words})</source>
        <translation>无法使用节点 {host} 的 cookie 文件（{words}）</translation>
    </message>
    <message>
        <source>the lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>the node behind {host} is down, and its work may be old</source>
        <translation>{host} 背后的节点已停止运行，它的任务可能已过时</translation>
    </message>
    <message>
        <source>the node {host} answers with an error ({words})</source>
        <translation>节点 {host} 返回错误（{words}）</translation>
    </message>
    <message>
        <source>the node {host} does not let this PC ask it ({words})</source>
        <translation>节点 {host} 不允许这台电脑访问（{words}）</translation>
    </message>
    <message>
        <source>the node {host} does not take the user name and password</source>
        <translation>节点 {host} 不接受用户名和密码</translation>
    </message>
    <message>
        <source>the node {host} is connected to no other node</source>
        <translation>节点 {host} 没有连接到任何其他节点</translation>
    </message>
    <message>
        <source>the node {host} is starting</source>
        <translation>节点 {host} 正在启动</translation>
    </message>
    <message>
        <source>the node {host} is still downloading the block chain</source>
        <translation>节点 {host} 仍在下载区块链</translation>
    </message>
    <message>
        <source>the node {host} offers work that cannot be used ({words})</source>
        <translation>节点 {host} 提供的任务无法使用（{words}）</translation>
    </message>
    <message>
        <source>the password for {host} is needed</source>
        <translation>需要 {host} 的密码</translation>
    </message>
    <message>
        <source>the payout address for {host} is none ({words})</source>
        <translation>{host} 的收款地址无效（{words}）</translation>
    </message>
    <message>
        <source>the payout address is not of the network of {host} ({words})</source>
        <translation>收款地址不属于 {host} 的网络（{words}）</translation>
    </message>
    <message>
        <source>the practice network</source>
        <translation>练习网络</translation>
    </message>
    <message>
        <source>the practice network does not run ({words})</source>
        <translation>练习网络未运行（{words}）</translation>
    </message>
    <message>
        <source>the proxy does not lead to {host} ({words})</source>
        <translation>代理无法连通 {host}（{words}）</translation>
    </message>
    <message>
        <source>{first} and {number} more</source>
        <translation>{first} 和另外 {number} 个</translation>
    </message>
    <message>
        <source>{host} asked us to connect anew</source>
        <translation>{host} 要求我们重新连接</translation>
    </message>
    <message>
        <source>{host} cannot be reached from this network</source>
        <translation>从此网络无法到达 {host}</translation>
    </message>
    <message>
        <source>{host} cannot be used as it is written down ({words})</source>
        <translation>{host} 按所写的设置无法使用（{words}）</translation>
    </message>
    <message>
        <source>{host} closed the connection</source>
        <translation>{host} 关闭了连接</translation>
    </message>
    <message>
        <source>{host} does not answer</source>
        <translation>{host} 没有响应</translation>
    </message>
    <message>
        <source>{host} does not answer as a bitcoin node does ({words})</source>
        <translation>{host} 的响应不像比特币节点（{words}）</translation>
    </message>
    <message>
        <source>{host} does not speak as a pool does ({words})</source>
        <translation>{host} 的通信方式不像矿池（{words}）</translation>
    </message>
    <message>
        <source>{host} has been silent for too long</source>
        <translation>{host} 太久没有发来消息</translation>
    </message>
    <message>
        <source>{host} is connected but gives no work</source>
        <translation>{host} 已连接，但不提供任务</translation>
    </message>
    <message>
        <source>{host} is ready to stand in</source>
        <translation>{host} 处于备用状态，随时可顶替</translation>
    </message>
    <message>
        <source>{host} refused the subscription ({words})</source>
        <translation>{host} 拒绝了订阅（{words}）</translation>
    </message>
    <message>
        <source>{host} refused your user name ({words})</source>
        <translation>{host} 拒绝了您的用户名（{words}）</translation>
    </message>
    <message>
        <source>{host} refuses our shares ({words})</source>
        <translation>{host} 拒绝我们提交的份额（{words}）</translation>
    </message>
    <message>
        <source>{host} refuses the connection: nobody listens at that port</source>
        <translation>{host} 拒绝连接：该端口没有程序在监听</translation>
    </message>
    <message>
        <source>{host} sends messages that break the protocol ({words})</source>
        <translation>{host} 发来违反协议的消息（{words}）</translation>
    </message>
    <message>
        <source>{host} shows a certificate of an issuer that this PC does not know.</source>
        <translation>{host} 出示的证书由这台电脑不认识的颁发者签发。</translation>
    </message>
    <message>
        <source>{host} shows a certificate that it signed itself: nobody else says that it is the real one.</source>
        <translation>{host} 出示的证书由它自己签署：没有其他人证明它是真的。</translation>
    </message>
    <message>
        <source>{host} shows a certificate that nobody vouches for; it waits for your decision</source>
        <translation>{host} 出示的证书无人担保；正在等待您的决定</translation>
    </message>
    <message>
        <source>{host} shows a certificate that was made for another name.</source>
        <translation>{host} 出示的证书是为另一个名称签发的。</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one that you trusted. Somebody may stand between; ask the operator before you trust the new one.</source>
        <translation>{host} 出示的证书与您信任的不同。可能有人介入其间；信任新证书之前请询问运营者。</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one you trusted; it waits for your decision</source>
        <translation>{host} 出示的证书与您信任的不同；正在等待您的决定</translation>
    </message>
    <message>
        <source>{host} takes the connection but does not answer ({words})</source>
        <translation>{host} 接受连接，但没有答复（{words}）</translation>
    </message>
    <message>
        <source>{host} was not found: there is no host of that name</source>
        <translation>没有找到 {host}：不存在此名称的主机</translation>
    </message>
</context>
<context>
    <name>use</name>
    <message>
        <source>At most {limit} now.</source>
        <translation>现在最多 {limit}。</translation>
    </message>
    <message>
        <source>Heating pauses.</source>
        <translation>加热暂停。</translation>
    </message>
    <message>
        <source>Nobody can tell whether you use the PC.</source>
        <translation>无法得知您是否在使用电脑。</translation>
    </message>
    <message>
        <source>Nobody uses the PC.</source>
        <translation>没有人使用电脑。</translation>
    </message>
    <message>
        <source>You use the PC.</source>
        <translation>您正在使用电脑。</translation>
    </message>
    <message>
        <source>{level} Mouse and keyboard were last used {time} ago.</source>
        <translation>{level}上次使用鼠标和键盘是在 {time} 前。</translation>
    </message>
    <message>
        <source>{level} Mouse or keyboard just now.</source>
        <translation>{level}刚刚使用过鼠标或键盘。</translation>
    </message>
</context>
<context>
    <name>workings</name>
    <message>
        <source>50 BTC, halved every 210,000 blocks; block {height}</source>
        <translation>50 BTC，每 210,000 个区块减半；区块 {height}</translation>
    </message>
    <message>
        <source>A day&apos;s heat: {way}, difference to mining</source>
        <translation>一天的热量：{way}，与挖矿的差额</translation>
    </message>
    <message>
        <source>A miner heats for less than a heat pump only if it earns more than p · (1 − 1 / COP) a kWh.</source>
        <translation>只有每 kWh 的收入高于 p · (1 − 1 / COP)，矿机供热才比热泵便宜。</translation>
    </message>
    <message>
        <source>A year has 365.25 days</source>
        <translation>一年有 365.25 天</translation>
    </message>
    <message>
        <source>An average over very many years: alone, nearly every day brings nothing, and one a block.</source>
        <translation>极多年的平均值：单独挖矿时，几乎每一天都一无所获，某一天得到一个区块。</translation>
    </message>
    <message>
        <source>CO₂ of burning one kWh of fuel</source>
        <translation>燃烧 1 kWh 燃料的 CO₂</translation>
    </message>
    <message>
        <source>CO₂ of one kWh of heat: {way}</source>
        <translation>1 kWh 热量的 CO₂：{way}</translation>
    </message>
    <message>
        <source>CO₂ per day</source>
        <translation>每天的 CO₂</translation>
    </message>
    <message>
        <source>CO2e of methane over {years} years</source>
        <translation>甲烷在 {years} 年内的 CO2e</translation>
    </message>
    <message>
        <source>COP, cold</source>
        <translation>COP，寒冷时</translation>
    </message>
    <message>
        <source>COP, usual</source>
        <translation>COP，平常</translation>
    </message>
    <message>
        <source>Carbon intensity of the electricity</source>
        <translation>电力的碳强度</translation>
    </message>
    <message>
        <source>Chance of at least one block in a day</source>
        <translation>一天内至少出一个区块的概率</translation>
    </message>
    <message>
        <source>Chance of at least one block in a life of 80 years</source>
        <translation>80 年的一生中至少出一个区块的概率</translation>
    </message>
    <message>
        <source>Chance of at least one block in a year</source>
        <translation>一年内至少出一个区块的概率</translation>
    </message>
    <message>
        <source>Checked by this PC</source>
        <translation>由这台电脑核对</translation>
    </message>
    <message>
        <source>Cost of a useful kWh</source>
        <translation>每 kWh 有用热量的成本</translation>
    </message>
    <message>
        <source>Cost of mining today</source>
        <translation>今天挖矿的费用</translation>
    </message>
    <message>
        <source>Cost per day</source>
        <translation>每天的费用</translation>
    </message>
    <message>
        <source>Counted since midnight</source>
        <translation>从午夜起统计</translation>
    </message>
    <message>
        <source>Difficulty of the network</source>
        <translation>网络难度</translation>
    </message>
    <message>
        <source>Earned today, on average</source>
        <translation>今天的平均收入</translation>
    </message>
    <message>
        <source>Economic COP</source>
        <translation>经济 COP</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>能效</translation>
    </message>
    <message>
        <source>Efficiency at which mining pays for itself</source>
        <translation>挖矿能收回成本的能效</translation>
    </message>
    <message>
        <source>Efficiency of the boiler</source>
        <translation>锅炉的效率</translation>
    </message>
    <message>
        <source>Electricity per hashes</source>
        <translation>单位哈希的用电</translation>
    </message>
    <message>
        <source>Energy of mining today</source>
        <translation>今天挖矿的用电</translation>
    </message>
    <message>
        <source>Energy times price</source>
        <translation>用电乘以价格</translation>
    </message>
    <message>
        <source>Expected earnings</source>
        <translation>预期收入</translation>
    </message>
    <message>
        <source>Fees of a block</source>
        <translation>一个区块的手续费</translation>
    </message>
    <message>
        <source>Finding blocks is a Poisson process: every hash is a ticket of its own</source>
        <translation>找到区块是泊松过程：每次哈希都是一张独立的彩票</translation>
    </message>
    <message>
        <source>Full power</source>
        <translation>满功率</translation>
    </message>
    <message>
        <source>Gas that leaks on its way</source>
        <translation>途中泄漏的燃气</translation>
    </message>
    <message>
        <source>Hashes counted by the miner, over the time that they took</source>
        <translation>挖矿程序统计的哈希数，除以所用时间</translation>
    </message>
    <message>
        <source>Hashes today</source>
        <translation>今日哈希</translation>
    </message>
    <message>
        <source>Hashrate at full power</source>
        <translation>满功率时的算力</translation>
    </message>
    <message>
        <source>Hashrate of this PC</source>
        <translation>这台电脑的算力</translation>
    </message>
    <message>
        <source>Heat counts while the room is at most {tolerance} above what the thermostat is told; without a thermometer that is the modelled room. Idle power never counts.</source>
        <translation>当房间最多高出恒温器设定值 {tolerance} 时，热量才计入；没有温度计时，采用模型估算的室温。空闲功率从不计入。</translation>
    </message>
    <message>
        <source>Heat of mining today while the room was known</source>
        <translation>今天在室温已知期间的挖矿热量</translation>
    </message>
    <message>
        <source>How far a day&apos;s income strays from its mean, mining alone</source>
        <translation>单独挖矿时，一天的收入偏离其平均值的程度</translation>
    </message>
    <message>
        <source>In a pool that pays each share of difficulty {difficulty}, it strays by {sigma} instead: its members share the luck.</source>
        <translation>在按难度 {difficulty} 的每个份额付款的矿池中，波动为 {sigma}：成员共同分担运气。</translation>
    </message>
    <message>
        <source>In seconds</source>
        <translation>以秒计</translation>
    </message>
    <message>
        <source>Income per day</source>
        <translation>每天的收入</translation>
    </message>
    <message>
        <source>Mean time until a block</source>
        <translation>出一个区块的平均时间</translation>
    </message>
    <message>
        <source>Methane in one kWh of gas</source>
        <translation>每 kWh 燃气中的甲烷</translation>
    </message>
    <message>
        <source>Money per PH/s and day over 24 hours times J/TH</source>
        <translation>每 PH/s 每天的金额，除以 24 小时与 J/TH 的乘积</translation>
    </message>
    <message>
        <source>Net per day</source>
        <translation>每天的净额</translation>
    </message>
    <message>
        <source>Net per kWh of heat</source>
        <translation>每 kWh 热量的净额</translation>
    </message>
    <message>
        <source>Nobody is ever due: after a hundred years without a block the chance is the same.</source>
        <translation>从来没有“该轮到了”的说法：一百年没有出块之后，概率仍然一样。</translation>
    </message>
    <message>
        <source>Of {date}</source>
        <translation>{date} 的数据</translation>
    </message>
    <message>
        <source>One kWh of heat by mining</source>
        <translation>挖矿产生的 1 kWh 热量</translation>
    </message>
    <message>
        <source>One kWh of heat this way</source>
        <translation>用这种方式产生的 1 kWh 热量</translation>
    </message>
    <message>
        <source>One kWh of heat: {way}</source>
        <translation>1 kWh 热量：{way}</translation>
    </message>
    <message>
        <source>Only what mining adds: the idle PC is not counted.</source>
        <translation>只计挖矿增加的部分：空闲的电脑不计入。</translation>
    </message>
    <message>
        <source>Outside, cold</source>
        <translation>室外，寒冷时</translation>
    </message>
    <message>
        <source>Outside, usual</source>
        <translation>室外，平常</translation>
    </message>
    <message>
        <source>P(best &lt; d after H hashes) = exp(−H / (d · 2⁴⁸ / 65 535))</source>
        <translation>P(最佳 &lt; d，经 H 次哈希后) = exp(−H / (d · 2⁴⁸ / 65 535))</translation>
    </message>
    <message>
        <source>Part of its cost that it earns</source>
        <translation>成本中由收入抵偿的部分</translation>
    </message>
    <message>
        <source>Part of such days with a smaller best share</source>
        <translation>最佳份额更小的同类日子占比</translation>
    </message>
    <message>
        <source>Part of the PC&apos;s heat that reaches the room</source>
        <translation>电脑的热量到达房间的部分</translation>
    </message>
    <message>
        <source>Pool fee</source>
        <translation>矿池费用</translation>
    </message>
    <message>
        <source>Power that mining adds to the PC</source>
        <translation>挖矿使电脑增加的功率</translation>
    </message>
    <message>
        <source>Price of electricity</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Price of electricity at which mining pays for itself</source>
        <translation>挖矿能收回成本的电价</translation>
    </message>
    <message>
        <source>Price of fuel per {unit}</source>
        <translation>燃料价格，每 {unit}</translation>
    </message>
    <message>
        <source>Price of one BTC in your currency</source>
        <translation>以您的货币计的一 BTC 价格</translation>
    </message>
    <message>
        <source>Settings, Money</source>
        <translation>“设置”的“费用”</translation>
    </message>
    <message>
        <source>Settings, Other ways to heat</source>
        <translation>“设置”的“其他供暖方式”</translation>
    </message>
    <message>
        <source>Settings, Room</source>
        <translation>“设置”的“房间”</translation>
    </message>
    <message>
        <source>Subsidy of a block</source>
        <translation>一个区块的补贴</translation>
    </message>
    <message>
        <source>Sum over the devices: benchmark, full power</source>
        <translation>各设备之和：测速，满功率</translation>
    </message>
    <message>
        <source>Temperature outside</source>
        <translation>室外温度</translation>
    </message>
    <message>
        <source>The best share has no mean: it is so heavy-tailed that only its median is worth telling.</source>
        <translation>最佳份额没有平均值：它的分布尾部太重，只有中位数值得一提。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time after which half of such PCs have a block</source>
        <translation>半数同类电脑找到区块所需的时间</translation>
    </message>
    <message>
        <source>Today&apos;s best share</source>
        <translation>今日最佳份额</translation>
    </message>
    <message>
        <source>Typical best share of a day</source>
        <translation>一天的典型最佳份额</translation>
    </message>
    <message>
        <source>Typical best share of a minute</source>
        <translation>一分钟的典型最佳份额</translation>
    </message>
    <message>
        <source>Typical best share of a year</source>
        <translation>一年的典型最佳份额</translation>
    </message>
    <message>
        <source>Typical best share of an hour</source>
        <translation>一小时的典型最佳份额</translation>
    </message>
    <message>
        <source>Typical best share of so many hashes</source>
        <translation>这么多次哈希的典型最佳份额</translation>
    </message>
    <message>
        <source>Useful heat of mining today</source>
        <translation>今天挖矿的有用热量</translation>
    </message>
    <message>
        <source>Useful part of the heat</source>
        <translation>热量中有用的部分</translation>
    </message>
    <message>
        <source>What a kWh of electricity earns</source>
        <translation>每 kWh 电力的收入</translation>
    </message>
    <message>
        <source>What this work would earn on bitcoin&apos;s network</source>
        <translation>这些计算在比特币网络上的收入</translation>
    </message>
    <message>
        <source>kWh in one {unit}</source>
        <translation>1 {unit} 的 kWh 数</translation>
    </message>
    <message>
        <source>{facts}. {source}</source>
        <translation>{facts}。{source}</translation>
    </message>
    <message>
        <source>{step}</source>
        <translation>{step}</translation>
    </message>
    <message>
        <source>{step}: 10 % get above</source>
        <translation>{step}：10 % 的情况高于此值</translation>
    </message>
    <message>
        <source>{step}: 10 % of equal efforts stay below</source>
        <translation>{step}：10 % 的同等尝试低于此值</translation>
    </message>
</context>
</TS>
