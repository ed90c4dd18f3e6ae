/**
 * The words that may stay in descriptions: what a reader needs (which phase, which part, which sequence) and nobody's name.
 * Clean Descriptors (PS3.15 E.3.5) is done the safe way round: what is not one of these words goes.
 */
const WORDS = `
	ct mr mri mra mrv mrcp mrs cta ctv ctp ctpa cbct us cr dr dx mg xa rf dsa nm pet pt spect rt oct
	x-ray xray echo echocardiogram transesophageal doppler cine tomo tomosynthesis scintigraphy
	scout localizer localiser survey topogram scanogram loc
	plain non no without with wo w/o w/ contrast noncontrast non-contrast unenhanced nce ce c+ c- pre post gad gd enhanced enh
	arterial artery art early late venous vein ven portal portovenous pv hepatobiliary hbp delayed delay equilibrium phase phases
	nephrographic excretory urographic corticomedullary pancreatic parenchymal dynamic dyn perfusion perf dce multiphase washout
	inspiration expiration insp exp breath hold bh gated ecg triggered free
	head brain skull face facial orbit orbits sinus sinuses paranasal temporal iac pituitary sella neck thyroid larynx pharynx
	chest thorax lung lungs mediastinum heart cardiac coronary aorta aortic pulmonary rib ribs sternum breast breasts
	abdomen abd abdominal liver hepatic gallbladder biliary bile pancreas spleen kidney kidneys renal adrenal ureter bladder
	stomach gastric bowel colon rectum rectal appendix pelvis pel pelvic prostate uterus ovary ovaries scrotum testis
	spine spinal cervical thoracic lumbar sacral sacrum coccyx lspine cspine tspine
	shoulder elbow wrist hand finger hip knee ankle foot toe femur tibia fibula humerus radius ulna clavicle scapula extremity
	abdomenpelvis chestabdomen chestabdpelvis headneck neckchest wholebody jaw mandible maxilla nose ear eye tongue axilla groin thigh
	calf heel forearm upperarm patella esophagus oesophagus duodenum jejunum ileum cecum urinary tract urethra fetus placenta penis
	whole body total trunk limb leg arm joint bone bones marrow soft tissue vessel vessels carotid vertebral cerebral
	left right bilateral upper lower lt rt both
	ap pa lat lateral oblique obl axial ax coronal cor sagittal sag tra transverse cc mlo erect supine prone decubitus lordotic
	mip mpr minip vr vrt ssd recon reconstruction reformat thin thick slice volume series images image key
	lesion mass tumor tumour nodule seg segmentation mask organs organ
	t1 t2 t1w t2w t1wi t2wi pd pdw pdwi dwi adc trace tracew ed swi swan mag pha phase flair stir tirm space cube vista
	se tse fse ssfse haste frfse gre fgre spgr fspgr 3dfgre fl3d fl2d tfl tfe ffe t1tfe bffe trufi fiesta bssfp ssfp vibe lava thrive
	e-thrive mdixon ideal inphase in-phase opposed out-of-phase opp inop dual water fat fatsat fs sat fse2d fse3d fase2d fase3d fase
	epi ep2d tof pc inhance mprage bravo dess ciss medic asl bold dti dki tensor fa cbf cbv mtt tmax ttp 2d 3d 4d navigator
	respiratory triggering propeller blade multivane grappa sense asset arc dl fwhm shim
	filter body large small medium bowtie wedge flat none standard std detail sharp smooth edge boneplus stnd hr uhr hrct
	soft_tissue chst parenchyma sure asir asir-v veo idose imr safire admire aidr aice mbir fbp ir dlir truefidelity
	window window1 window2 iv oral rectum po intravenous intra-arterial intrathecal
	coil array phased quad qd channel cardiac flex torso spn
	iohexol omnipaque iopamidol isovue iopamiro iodixanol visipaque iopromide ultravist iomeprol iomeron ioversol optiray
	iobitridol xenetix gadopentetate magnevist gadobutrol gadavist gadovist gadoterate dotarem clariscan gadobenate multihance
	gadoxetate primovist eovist gadodiamide omniscan gadoteridol prohance barium gastrografin air
	fdg f18 f-18 psma fapi tc99m tc-99m mdp mibi ga68 ga-68 i131 i-131 dota dotatate fluorodeoxyglucose technetium gallium
	hu
	siemens healthineers ge general electric medical systems healthcare philips canon toshiba mec hitachi fujifilm fuji
	uih united imaging neusoft mindray shimadzu hologic carestream agfa kodak konica minolta samsung medison esaote aloka
	olympus pentax sonosite sonoscape wandong anke minfound planmeca vatech sirona lodox bruker varian elekta
	somatom definition force drive edge flash sensation emotion perspective scope go naeotom alpha magnetom avanto skyra aera
	verio prisma vida sola lumina trio symphony espree biograph vision mmr axiom artis zee ysio mobilett mammomat acuson sequoia
	lightspeed lightspeed16 brightspeed hispeed optima revolution discovery signa genesis_signa excite hdxt architect pioneer
	voyager innova logiq voluson vivid venue senographe pristina millennium infinia dual frontier apex
	brilliance ingenuity iqon incisive spectral achieva ingenia ambition elition intera panorama gyroscan gemini vereos affiniti
	epiq iu22 cx50 allura azurion digitaldiagnost microdose
	aquilion one prime lightning genesis titan vantage orian galan aplio xario infinix radrex celesteion asteion
	supria scenaria echelon oasis aris airis arietta
	uct umr upet umi udr neuviz nexgen resona dc
	平扫 增强 未增强 无增强 非增强 不增强 未强化 无强化 造影 对比剂 未用对比剂 无对比剂 动态增强 动态 多期 三期 双期 四期 期相 灌注
	动脉期 动脉早期 动脉晚期 动脉 静脉期 静脉 门静脉期 门脉期 门静脉 门脉 实质期 延迟期 延迟 平衡期 排泄期 皮质期 皮髓质期 髓质期
	肝胆期 胰腺期 早期 晚期 扫描 定位 定位像 定位片 片扫描 胶片扫描 胶片 随访 复查
	头颅 头部 颅脑 颅内 颅底 颅骨 脑部 大脑 小脑 脑干 垂体 鞍区 眼眶 鼻窦 副鼻窦 鼻咽 鼻骨 颞骨 内耳 中耳 内听道 面部 颌面 颌骨 口腔
	牙齿 颈部 颈椎 甲状腺 喉部 咽喉 腮腺 胸部 胸片 胸廓 肺部 双肺 左肺 右肺 肺动脉 肺血管 纵隔 心脏 冠脉 冠状动脉 主动脉 胸主动脉
	腹主动脉 肋骨 胸骨 锁骨 乳腺 双乳 左乳 右乳 腋窝 腹部 上腹部 上腹 中腹部 下腹部 下腹 全腹 全腹部 盆腔 肝脏 肝胆 肝血管 胆囊 胆道
	胆管 胰腺 脾脏 胰胆管 肾脏 双肾 肾上腺 输尿管 膀胱 尿路 泌尿系 胃部 胃体 胃镜 肠镜 小肠 结肠 直肠 阑尾 肠系膜 前列腺 精囊 子宫
	卵巢 附件 阴囊 睾丸 脊柱 全脊柱 胸椎 腰椎 腰骶椎 骶椎 骶髂关节 尾椎 椎间盘 肩关节 肘关节 腕关节 手部 髋关节 骨盆 膝关节 踝关节 足部
	股骨 胫骨 腓骨 胫腓骨 肱骨 尺骨 桡骨 尺桡骨 四肢 上肢 下肢 上肢血管 下肢血管 大腿 小腿 前臂 上臂 关节 骨骼 全身骨 全身骨显像 全身
	软组织 淋巴结 血管 脑血管 颈动脉 椎动脉 头颈 头颈部 胸腹 胸腹部 胸腹盆 腹盆 双侧 左侧 右侧 正位 侧位 斜位 正侧位 双斜位 立位 卧位
	仰卧位 俯卧位 轴位 横断位 横断 横轴位 冠状位 冠状 矢状位 矢状 斜矢状位 斜冠状位 薄层 厚层 重建 三维重建 三维 曲面重建 最大密度投影
	多平面重建 容积 骨窗 肺窗 软组织窗 纵隔窗 腹窗 脑窗 骨算法 高分辨 高分辨率 低剂量 能谱 双能量 超声 彩超 彩色 多普勒 弹性成像 钼靶
	断层 透视 脑血管造影 血管造影 血管成像 水成像 弥散 弥散加权 扩散加权 扩散 磁敏感 波谱 压脂 抑脂 脂肪抑制 同相位 反相位 同反相位
	水相 脂相 屏气 自由呼吸 呼吸触发 心电门控 吸气 呼气 间隔 层厚 显像 静态 活检 病理 术前 术后 静脉注射 口服 灌肠
	碘海醇 碘佛醇 碘帕醇 碘克沙醇 碘普罗胺 碘美普尔 碘比醇 钆喷酸 钆喷酸葡胺 钆布醇 钆特酸 钆特酸葡胺 钆贝葡胺 钆塞酸 钆塞酸二钠 钆双胺 硫酸钡
	联影 东软 迈瑞 万东 安科 明峰 开立 西门子 飞利浦 佳能 东芝 日立 富士 岛津
`

/** A section's thickness, a b-value, a spinal level, a tube voltage, the iodine in a contrast agent. No other numbers stay. */
const MEASURES = [
	/^\d{1,2}(?:\.\d{1,3})?mm$/i,
	/^(?:0\.\d{1,3}|\d\.(?:00?|50?|25|75))$/,
	/^b(?:0|50|\d{1,2}00)$/i,
	/^(?:C[1-7]|T[1-9]|T1[0-2]|[LS][1-5])$/i,
	/^\d{2,3}kvp?$/i,
	/^\d{3}mgi?$/i,
]

const words: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
const longestChineseWord = Math.max(
	...[...words].filter((word) => /^\p{Script=Han}/u.test(word)).map(({ length }) => length),
)

/**
 * Of a description, only the known words, in their order. Cleaning it again changes nothing.
 *
 * @param shape what else the attribute may hold, such as the name of a kernel
 */
export function readingWords(description: string, shape?: RegExp): string {
	const runs = description.normalize('NFKC').match(/\p{Script=Han}+|[A-Za-z0-9+\-_./]+/gu) ?? []
	return runs.flatMap((run) => (/^\p{Script=Han}/u.test(run) ? chineseWords(run) : latinWords(run, shape))).join(' ')
}

/** Chinese runs words together: the longest known word at each place; neighbours stay together. */
function chineseWords(run: string): string[] {
	const kept: string[] = []
	let start = 0
	let at = 0
	while (at < run.length) {
		const word = wordAt(run, at)
		if (word === undefined) {
			kept.push(run.slice(start, at))
			start = at + 1
		}
		at += word?.length ?? 1
	}
	kept.push(run.slice(start))
	return kept.filter((part) => part !== '')
}

function wordAt(run: string, at: number): string | undefined {
	for (let length = Math.min(longestChineseWord, run.length - at); length >= 2; length--) {
		const word = run.slice(at, at + length)
		if (words.has(word)) return word
	}
	return undefined
}

/** The run as a word, or else its parts: `T1_VIBE` is two words, `w/o` is one, and must not become its opposite. */
function latinWords(run: string, shape: RegExp | undefined): string[] {
	if (isKnown(run, shape)) return [run]
	const parts = run.match(/w\/o?(?![a-z])|[^/_]+/gi) ?? []
	return parts.flatMap((part) =>
		isKnown(part, shape) ? [part] : part.split(/[-.+]/).filter((piece) => isKnown(piece, shape)),
	)
}

function isKnown(word: string, shape: RegExp | undefined): boolean {
	return words.has(word.toLowerCase()) || MEASURES.some((measure) => measure.test(word)) || (shape?.test(word) ?? false)
}
