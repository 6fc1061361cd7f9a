import { readdir, readFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
const folder=process.argv[2];
const leaves=(n:any):string[]=>n.children?.length?n.children.flatMap(leaves):[n.content.uri];
const L=new Set(leaves(JSON.parse(await readFile(folder+"/tileset.json","utf8")).root));
let near=0,far=0;for(const f of (await readdir(folder)).filter(x=>x.endsWith(".glb"))){const c=await readFile(folder+"/"+f);const b=brotliCompressSync(c,{params:{[constants.BROTLI_PARAM_QUALITY]:11,[constants.BROTLI_PARAM_SIZE_HINT]:c.length}}).length;if(L.has(f))near+=b;else far+=b}
console.log("near",near,"far",far);
