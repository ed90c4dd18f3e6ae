/**
 * Words of complaints and reports in both languages, for search; diagnoses are in the catalogue.
 *
 * One meaning a line: `Chinese words, each with its pinyin initials | English words`, what is said most first. The initials
 * are written by `npm run generate` (tools/generate-catalogue.ts).
 */
export const SEARCH_TERM_LINES = `
# Parts of the body
头 t; 头部 tb; 头颅 tl; 颅脑 ln | head; cranial; skull
脑 n; 大脑 dn | brain; cerebral
小脑 xn | cerebellum; cerebellar
脑干 ng | brainstem
脑室 ns | ventricle; ventricular
垂体 ct | pituitary
眼 y; 眼眶 yk | eye; orbit; orbital
鼻窦 bd | sinus; paranasal sinus
颈 j; 颈部 jb | neck; cervical
甲状腺 jzx | thyroid
淋巴结 lbj | lymph node; lymphadenopathy
胸 x; 胸部 xb | chest; thorax; thoracic
肺 f; 肺部 fb | lung; pulmonary
支气管 zqg | bronchus; bronchial
纵隔 zg | mediastinum; mediastinal
胸膜 xm | pleura; pleural
心脏 xz; 心 x | heart; cardiac
心包 xb | pericardium; pericardial
主动脉 zdm | aorta; aortic
肺动脉 fdm | pulmonary artery
冠状动脉 gzdm | coronary; coronary artery
乳腺 rx; 乳房 rf | breast; mammary
食管 sg | esophagus; esophageal
腹 f; 腹部 fb | abdomen; abdominal; belly
胃 w | stomach; gastric
十二指肠 sezc | duodenum; duodenal
小肠 xc | small bowel; small intestine
回盲部 hmb | ileocecal
阑尾 lw | appendix; appendiceal
结肠 jc | colon; colonic
直肠 zc | rectum; rectal
肠系膜 cxm | mesentery; mesenteric
腹膜 fm | peritoneum; peritoneal
肝 g; 肝脏 gz | liver; hepatic
胆囊 dn | gallbladder
胆管 dg | bile duct; biliary
门静脉 mjm | portal vein
胰腺 yx; 胰 y | pancreas; pancreatic
脾 p; 脾脏 pz | spleen; splenic
肾 s; 肾脏 sz | kidney; renal
输尿管 sng | ureter; ureteral
膀胱 pg | bladder
前列腺 qlx | prostate; prostatic
肾上腺 ssx | adrenal
盆腔 pq | pelvis; pelvic
子宫 zg | uterus; uterine
卵巢 lc | ovary; ovarian
附件 fj | adnexa; adnexal
睾丸 gw | testis; testicular
脊柱 jz; 脊椎 jz | spine; spinal; vertebral
颈椎 jz | cervical spine
胸椎 xz | thoracic spine
腰椎 yz | lumbar; lumbar spine
脊髓 js | spinal cord
椎间盘 zjp | disc; intervertebral disc
骨 g; 骨质 gz | bone; osseous
关节 gj | joint
肩关节 jgj; 肩 j | shoulder
肘关节 zgj; 肘 z | elbow
腕关节 wgj; 手腕 sw | wrist
髋关节 kgj; 髋 k | hip
膝关节 xgj; 膝 x | knee
踝关节 hgj; 踝 h | ankle
四肢 sz | extremity; limb
股骨 gg | femur; femoral
胫骨 jg | tibia; tibial
肋骨 lg | rib
# What is seen
占位 zw; 肿块 zk; 包块 bk | mass; lump
病灶 bz; 病变 bb | lesion
肿瘤 zl | tumor; neoplasm
癌 a | cancer; carcinoma
转移 zy; 转移瘤 zyl | metastasis; metastases; metastatic
结节 jj | nodule; nodular
囊肿 nz | cyst; cystic
脓肿 nz | abscess
血肿 xz | hematoma
血管瘤 xgl | hemangioma
动脉瘤 dml | aneurysm
夹层 jc | dissection
出血 cx | hemorrhage; bleeding
蛛网膜下腔出血 zwmxqcx | subarachnoid hemorrhage
脑出血 ncx | intracerebral hemorrhage; cerebral hemorrhage
梗死 gs; 脑梗死 ngs | infarct; infarction
栓塞 ss | embolism; embolus
血栓 xs | thrombus; thrombosis
狭窄 xz | stenosis; narrowing; stricture
扩张 kz | dilatation; dilated; dilation
梗阻 gz | obstruction
肠梗阻 cgz | ileus; bowel obstruction; intestinal obstruction
穿孔 ck | perforation; perforated
游离气体 ylqt; 气腹 qf | free air; pneumoperitoneum
积液 jy | effusion; fluid collection
胸腔积液 xqjy | pleural effusion
心包积液 xbjy | pericardial effusion
腹水 fs | ascites
积水 js | hydronephrosis
气胸 qx | pneumothorax
肺炎 fy | pneumonia
肺结核 fjh | tuberculosis
肺不张 fbz | atelectasis
肺气肿 fqz | emphysema
支气管扩张 zqgkz | bronchiectasis
实变 sb | consolidation
磨玻璃 mbl; 磨玻璃影 mbly | ground glass; ground-glass
空洞 kd | cavity; cavitation
间质性肺病 jzxfb | interstitial lung disease
水肿 sz | edema
炎症 yz | inflammation
阑尾炎 lwy | appendicitis
胆囊炎 dny | cholecystitis
胰腺炎 yxy | pancreatitis
憩室炎 qsy | diverticulitis
结肠炎 jcy | colitis
脑膜炎 nmy | meningitis
结石 js | stone; calculus; calculi
胆结石 djs; 胆囊结石 dnjs | gallstone; cholelithiasis
肾结石 sjs | kidney stone; renal calculus
钙化 gh | calcification; calcified
骨折 gz | fracture
压缩性骨折 ysxgz | compression fracture
脱位 tw | dislocation
退行性变 txxb | degeneration; degenerative
椎间盘突出 zjptc | disc herniation; herniated disc
骨质破坏 gzph | bone destruction
骨质疏松 gzss | osteoporosis
溶骨 rg | lytic; osteolytic
疝 s | hernia
肠套叠 ctd | intussusception
肠扭转 cnz; 扭转 nz | volvulus; torsion
肝硬化 gyh | cirrhosis
脂肪肝 zfg | fatty liver; hepatic steatosis
脑积水 njs | hydrocephalus
中线移位 zxyw | midline shift
强化 qh; 增强 zq | enhancement; enhancing; contrast
环形强化 hxqh | ring enhancement; rim enhancement
靶征 bz | target sign
晕征 yz | halo sign
低密度 dmd | hypodense; low density
高密度 gmd | hyperdense; high density
坏死 hs | necrosis; necrotic
缺血 qx | ischemia; ischemic
淋巴瘤 lbl | lymphoma
畸形 jx | malformation
异物 yw | foreign body
# Complaints
疼痛 tt; 痛 t | pain
头痛 tt | headache
胸痛 xt | chest pain
腹痛 ft; 肚子痛 dzt | abdominal pain; belly pain
腰痛 yt | low back pain; back pain
右下腹痛 yxft | right lower quadrant pain
发热 fr; 发烧 fs | fever
咳嗽 ks | cough
咯血 kx | hemoptysis
呼吸困难 hxkn; 气促 qc | dyspnea; shortness of breath
呕吐 ot | vomiting
黄疸 hd | jaundice
血尿 xn | hematuria
便血 bx | hematochezia; bloody stool
意识障碍 ysza; 昏迷 hm | unconscious; coma
偏瘫 pt | hemiplegia; hemiparesis
癫痫 dx; 抽搐 cc | seizure; epilepsy
外伤 ws; 创伤 cs | trauma; injury
车祸 ch | traffic accident; car accident
坠落 zl | fall
术后 sh | postoperative; after surgery
妊娠 rs; 怀孕 hy | pregnancy; pregnant
# How it was made
平扫 ps | plain; unenhanced
磁共振 cgz | mri; mr
超声 cs; 彩超 cc | ultrasound; us
钼靶 mb | mammography; mg
造影 zy | angiography; contrast
儿童 et; 患儿 he | child; pediatric
`
