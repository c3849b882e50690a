nachleseSearch("w0",{"words":"Aall Adata Afor Aone Bpen Aportal Aresults ","numbers":"ACACCCCADCCDCCCCCDCB"});
