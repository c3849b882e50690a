nachleseSearch("e0",{"words":"Alatrop Astluser "});
