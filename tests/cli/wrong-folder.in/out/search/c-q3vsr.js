nachleseSearch("c",{"topics":[["open-data","Open data"]],"places":[],"tags":[],"documents":"ABAAAEGBAAA","titles":"CC","texts":"D","hashes":"aujqv"});
