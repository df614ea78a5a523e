"""A page whose style or script does not arrive, or arrives with a wrong type: what it says then.

No file of ours can say it, so this stands in the page (first_lines.py). It shows what is there for it, hidden:
`theme/parts/lost-file.html`.
"""

from __future__ import annotations

_SCRIPT_IS_LOST = (
    "addEventListener('error',({target:t,error:e})=>{if(t.localName==='script'||e instanceof SyntaxError)lost=1},true)"
)
"""A module of which a part is missing is an error of the page; one of another type, or none at all, of its element."""
_LOST_STYLES = (
    "let s=()=>[...document.querySelectorAll('[rel=stylesheet]')]"
    ".filter(l=>{try{return!l.sheet?.cssRules.length}catch{}});"
)
"""A style sheet of another type makes no noise in Chromium: there it is a sheet without a rule. In a frame without an
origin nobody may look into one that is there."""
_ASK_ONCE_MORE = (
    "for(let l of s())await new Promise(r=>{l.onload=l.onerror=r;setTimeout(r,9e3);"
    "fetch(l.href,{cache:'reload'}).then(()=>l.href+='?'+Date.now(),r)});"
)
"""A style that a browser kept damaged is asked for anew, before anything is said. Firefox holds styles in memory as
well, by their address, past what it keeps on the disk: only another address gets it what came."""
FROM_DISK = (
    "Zet de site eerst op een webserver: vanaf een schijf werkt ze niet. Hoe dat gaat, staat in INSTALLEREN.html."
)
"""No browser lets a page from a disk have a module: that is no fault of a host, so nothing is said of one."""
_ASK_ANEW = (
    "await Promise.allSettled([...performance.getEntriesByType('resource'),"
    "...document.querySelectorAll('[rel=stylesheet],[src]')]"
    ".map(async e=>(await fetch(e.href||e.src||e.name,{cache:'reload',signal:AbortSignal.timeout(2e4)})).text()));"
    "location.reload()"
)
"""A browser keeps these files for a year, also one that came damaged or with a wrong type, and loading the page again
asks for none of them: only this puts the ones of the mended host in their place."""
_SHOW = (
    "let n=document.getElementById('niet-aangekomen');"
    f"if(n){{n.hidden=false;if(location.protocol==='file:')n.textContent='{FROM_DISK}';"
    f"else n.querySelector('button').onclick=async({{target:b}})=>{{b.disabled=true;{_ASK_ANEW}}}}}"
)
SCRIPT = (
    f"{{let lost;{_SCRIPT_IS_LOST};{_LOST_STYLES}"
    f"addEventListener('load',async()=>{{{_ASK_ONCE_MORE}if(lost||s()[0]){{{_SHOW}}}}})}}"
)
